package dev.easel.bot.discord;

import dev.easel.bot.imagine.FinishedDrawing;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Messages by the bot's own permission, for when an interaction's means have run out. Thread-safe. */
final class ChannelPost {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelPost.class);
    private static final int LOOKED_AT = 25;

    private final @Nullable MessageChannel channel;

    ChannelPost(@Nullable MessageChannel channel) {
        this.channel = channel;
    }

    /** Sends; sent again under the same nonce, the server keeps one. */
    CompletableFuture<Message> send(FinishedDrawing drawing) {
        try {
            MessageCreateAction action = channel().sendMessage(MessageText.created(drawing));
            return action.setNonce(nonce(drawing)).submit();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /**
     * Sends what an interaction could not. Where the failure leaves open whether it did, the channel is looked at first,
     * so that nothing is posted twice.
     */
    CompletableFuture<Message> recover(FinishedDrawing drawing, Throwable failure) {
        LOG.info("drawing {} could not be delivered by its interaction: {}", drawing.id(), FailureLine.of(failure));
        if (refused(failure)) {
            return send(drawing);
        }
        return latest(drawing)
                .thenCompose(
                        found -> found.map(CompletableFuture::completedFuture).orElseGet(() -> send(drawing)));
    }

    CompletableFuture<Message> edit(Message message, MessageEditData edit) {
        try {
            return channel().editMessageById(message.getIdLong(), edit).submit();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    void remove(Message message) {
        try {
            channel()
                    .deleteMessageById(message.getIdLong())
                    .queue(
                            done -> {},
                            failure -> LOG.debug("the progress could not be removed: {}", FailureLine.of(failure)));
        } catch (RuntimeException e) {
            LOG.debug("the progress could not be removed: {}", FailureLine.of(e));
        }
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

    private CompletableFuture<Optional<Message>> latest(FinishedDrawing drawing) {
        try {
            return channel()
                    .getHistory()
                    .retrievePast(LOOKED_AT)
                    .submit()
                    .thenApply(messages -> messages.stream()
                            .filter(message -> message.getAttachments().stream()
                                    .anyMatch(file -> file.getFileName()
                                            .equals(drawing.picture().name())))
                            .findFirst())
                    .exceptionally(unreadable -> Optional.empty());
        } catch (RuntimeException e) {
            // Without the permission to read the history, a second message is better than none.
            return CompletableFuture.completedFuture(Optional.empty());
        }
    }

    private static boolean refused(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof ErrorResponseException answered
                && !answered.isServerError()
                && answered.getErrorResponse() != ErrorResponse.SERVER_ERROR;
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
