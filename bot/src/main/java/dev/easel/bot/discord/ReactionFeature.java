package dev.easel.bot.discord;

import dev.easel.bot.gallery.PostedPicture;
import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.imagine.Letter;
import dev.easel.bot.own.Reactions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;
import net.dv8tion.jda.api.entities.emoji.Emoji;
import net.dv8tion.jda.api.events.message.react.MessageReactionAddEvent;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reactions to the bot's messages: ✉️ for a letter, ❌ to stop or remove, ⭐ for a favourite. Thread-safe. */
final class ReactionFeature implements Feature {
    private static final Logger LOG = LoggerFactory.getLogger(ReactionFeature.class);

    private static final int TRIES = 5;
    private static final Executor PAUSE = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);

    private final ImagineDesk desk;
    private final Reactions reactions;

    ReactionFeature(ImagineDesk desk) {
        this.desk = desk;
        reactions = new Reactions(desk);
    }

    @Override
    public void onReaction(MessageReactionAddEvent event) {
        String emoji = event.getEmoji().getType() == Emoji.Type.UNICODE
                ? event.getEmoji().asUnicode().getFormatted()
                : "";
        boolean own = event.getUserIdLong() == event.getJDA().getSelfUser().getIdLong();
        if (own || !Reactions.isKnown(emoji)) {
            return;
        }
        CompletableFuture<Void> unused = answer(event, emoji, TRIES)
                .thenCompose(answer -> done(event, answer))
                .exceptionally(failure -> failed(emoji, failure));
    }

    private static @Nullable Void failed(String emoji, Throwable failure) {
        LOG.warn("the reaction {} came to nothing: {}", emoji, FailureLine.of(failure));
        return null;
    }

    /** Who is quick reacts to what was posted before it is known where. */
    private CompletableFuture<Reactions.Answer> answer(MessageReactionAddEvent event, String emoji, int tries) {
        boolean toBot =
                event.getMessageAuthorIdLong() == event.getJDA().getSelfUser().getIdLong();
        return later(() ->
                        reactions.answer(emoji, event.getUserIdLong(), event.getMessageIdLong(), Message.MAX_FILE_SIZE))
                .thenCompose(answer -> answer instanceof Reactions.Answer.Unknown && toBot && tries > 1
                        ? CompletableFuture.runAsync(() -> {}, PAUSE)
                                .thenCompose(rested -> answer(event, emoji, tries - 1))
                        : CompletableFuture.completedFuture(answer));
    }

    private <T> CompletableFuture<T> later(Supplier<T> work) {
        try {
            return desk.later(work);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @SuppressWarnings("VoidUsed") // a literal null is no Void to the compiler's null check
    private CompletableFuture<Void> done(MessageReactionAddEvent event, Reactions.Answer answer) {
        if (answer instanceof Reactions.Answer.Sent sent) {
            return event.getJDA()
                    .openPrivateChannelById(event.getUserIdLong())
                    .submit()
                    .thenCompose(channel -> send(channel, sent.letters()));
        }
        if (answer instanceof Reactions.Answer.Removal) {
            return event.getChannel()
                    .deleteMessageById(event.getMessageIdLong())
                    .submit()
                    .thenCompose(gone -> later(() -> {
                        reactions.removed(event.getMessageIdLong());
                        return true;
                    }))
                    .thenAccept(removed -> {});
        }
        return CompletableFuture.completedFuture(null);
    }

    /** One after the other. */
    private static CompletableFuture<Void> send(PrivateChannel channel, List<Letter> letters) {
        CompletableFuture<Void> sent = CompletableFuture.completedFuture(null);
        for (Letter letter : letters) {
            sent = sent.thenCompose(
                    before -> channel.sendMessage(message(letter)).submit().thenAccept(message -> {}));
        }
        return sent;
    }

    private static MessageCreateData message(Letter letter) {
        return new MessageCreateBuilder()
                .setContent(letter.text())
                .setFiles(letter.pictures().stream().map(ReactionFeature::file).toList())
                .setAllowedMentions(List.of())
                .build();
    }

    private static FileUpload file(PostedPicture picture) {
        return FileUpload.fromData(picture.bytes(), picture.name()).setDescription(picture.description());
    }
}
