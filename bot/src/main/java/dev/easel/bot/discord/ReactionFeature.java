package dev.easel.bot.discord;

import dev.easel.bot.gallery.PostedPicture;
import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.imagine.Letter;
import dev.easel.bot.own.Reactions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;
import net.dv8tion.jda.api.entities.emoji.Emoji;
import net.dv8tion.jda.api.events.message.react.MessageReactionAddEvent;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reactions to the bot's messages: ✉️ for a letter, ❌ to stop or remove, ⭐ for a favourite. Thread-safe. */
final class ReactionFeature implements Feature {
    private static final Logger LOG = LoggerFactory.getLogger(ReactionFeature.class);

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
        try {
            CompletableFuture<Void> unused = desk.later(() -> reactions.answer(
                            emoji, event.getUserIdLong(), event.getMessageIdLong(), Message.MAX_FILE_SIZE))
                    .thenCompose(answer -> done(event, answer))
                    .whenComplete((done, failure) -> {
                        if (failure != null) {
                            LOG.warn("the reaction {} came to nothing: {}", emoji, FailureLine.of(failure));
                        }
                    });
        } catch (RejectedExecutionException e) {
            LOG.warn("the reaction {} came to nothing, since there is too much to do", emoji);
        }
    }

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
                    .thenCompose(gone -> desk.later(() -> {
                        reactions.removed(event.getMessageIdLong());
                        return gone;
                    }));
        }
        return CompletableFuture.completedFuture(null);
    }

    /** One after the other. */
    private static CompletableFuture<Void> send(PrivateChannel channel, List<Letter> letters) {
        CompletableFuture<Void> sent = CompletableFuture.completedFuture(null);
        for (Letter letter : letters) {
            sent = sent.thenCompose(before ->
                    channel.sendMessage(message(letter)).submit().thenAccept(message -> {}));
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
