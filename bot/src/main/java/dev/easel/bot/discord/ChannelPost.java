package dev.easel.bot.discord;

import dev.easel.bot.imagine.FinishedDrawing;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Messages by the bot's own permission, for results and for when an interaction's means have run out. Thread-safe. */
final class ChannelPost {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelPost.class);
    private static final int LOOKED_AT = 25;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(32);

    private final @Nullable MessageChannel channel;

    ChannelPost(@Nullable MessageChannel channel) {
        this.channel = channel;
    }

    /** Sends, for a while again where the server does not answer; the server keeps one of the same nonce. */
    CompletableFuture<Message> send(FinishedDrawing drawing) {
        return sendOnce(drawing).exceptionallyCompose(failure -> sendLater(drawing, failure, FIRST_PAUSE));
    }

    /**
     * Sends what an interaction could not. Where the failure leaves open whether it did, the channel is looked at first,
     * so that nothing is posted twice.
     */
    CompletableFuture<Message> recover(FinishedDrawing drawing, Throwable failure) {
        LOG.info("drawing {} could not be delivered by its interaction: {}", drawing.id(), FailureLine.of(failure));
        if (!Doubt.remains(failure)) {
            return send(drawing);
        }
        return findOrSend(drawing).exceptionallyCompose(next -> sendLater(drawing, next, FIRST_PAUSE));
    }

    private CompletableFuture<Message> sendLater(FinishedDrawing drawing, Throwable failure, Duration pause) {
        if (!Doubt.remains(failure) || pause.compareTo(LONGEST_PAUSE) > 0) {
            return CompletableFuture.failedFuture(failure);
        }
        LOG.info(
                "drawing {} is posted in {} s, since that failed now: {}",
                drawing.id(),
                pause.toSeconds(),
                FailureLine.of(failure));
        Executor later = CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS);
        return CompletableFuture.runAsync(() -> {}, later)
                .thenCompose(rested -> findOrSend(drawing))
                .exceptionallyCompose(next -> sendLater(drawing, next, pause.multipliedBy(2)));
    }

    private CompletableFuture<Message> findOrSend(FinishedDrawing drawing) {
        return latest(message -> shows(message, drawing))
                .thenCompose(
                        found -> found.map(CompletableFuture::completedFuture).orElseGet(() -> sendOnce(drawing)));
    }

    private CompletableFuture<Message> sendOnce(FinishedDrawing drawing) {
        try {
            MessageCreateAction action = channel().sendMessage(MessageText.created(drawing));
            return action.setNonce(nonce(drawing)).submit();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static boolean shows(Message message, FinishedDrawing drawing) {
        return message.getAttachments().stream()
                .anyMatch(file -> file.getFileName().equals(drawing.picture().name()));
    }

    CompletableFuture<Message> edit(Message message, MessageEditData edit) {
        try {
            return channel().editMessageById(message.getIdLong(), edit).submit();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Removes a message of the bot's; done when it is gone, or cannot be removed. */
    CompletableFuture<Void> remove(Message message) {
        try {
            return channel().deleteMessageById(message.getIdLong()).submit().exceptionally(ChannelPost::notRemoved);
        } catch (RuntimeException e) {
            notRemoved(e);
            return CompletableFuture.completedFuture(null);
        }
    }

    private static @Nullable Void notRemoved(Throwable failure) {
        LOG.debug("the progress could not be removed: {}", FailureLine.of(failure));
        return null;
    }

    /** Says it where the progress was shown, or else anew. */
    void tell(String text, @Nullable Message shown) {
        try {
            RestAction<Message> action = shown == null
                    ? channel().sendMessage(text)
                    : channel().editMessageById(shown.getIdLong(), MessageText.edited(text));
            action.queue(done -> {}, failure -> LOG.warn("a failure could not be told: {}", FailureLine.of(failure)));
        } catch (RuntimeException e) {
            LOG.warn("a failure could not be told: {}", FailureLine.of(e));
        }
    }

    /** The newest of the bot's own latest messages that is meant; none where the history may not be read. */
    CompletableFuture<Optional<Message>> latest(Predicate<Message> meant) {
        try {
            MessageChannel place = channel();
            long self = place.getJDA().getSelfUser().getIdLong();
            return place.getHistory()
                    .retrievePast(LOOKED_AT)
                    .submit()
                    .thenApply(messages -> messages.stream()
                            .filter(message -> message.getAuthor().getIdLong() == self && meant.test(message))
                            .findFirst())
                    .exceptionallyCompose(failure -> Doubt.remains(failure)
                            ? CompletableFuture.failedFuture(failure)
                            : CompletableFuture.completedFuture(Optional.empty()));
        } catch (RuntimeException e) {
            // Without the permission to read the history, a second message is better than none.
            return CompletableFuture.completedFuture(Optional.empty());
        }
    }

    private static String nonce(FinishedDrawing drawing) {
        return drawing.picture().name().replaceFirst("^easel-", "").replaceFirst("\\.[a-z]+$", "");
    }

    private MessageChannel channel() {
        if (channel == null) {
            throw new IllegalStateException("the bot sees no channel to post in");
        }
        return channel;
    }
}
