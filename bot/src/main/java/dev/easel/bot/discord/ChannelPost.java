package dev.easel.bot.discord;

import dev.easel.bot.imagine.FinishedDrawing;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Job;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
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
    private static final int PAGE = 100;
    private static final int PAGES = 10;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(32);

    private final JDA jda;
    private final Asker asker;
    private final long interaction;
    private final String nonces;

    /** Messages about a job. */
    ChannelPost(JDA jda, Job job) {
        this(jda, job, "");
    }

    /**
     * The same.
     *
     * @param nonces what nonces begin with, where the same drawing is sent more than once; at most 6 characters
     */
    ChannelPost(JDA jda, Job job, String nonces) {
        this.jda = jda;
        this.nonces = nonces;
        asker = job.asker();
        interaction = job.address().interaction();
    }

    /** Sends, for a while again where the server does not answer; the server keeps one of the same nonce. */
    CompletableFuture<Message> send(FinishedDrawing drawing) {
        return sent(drawing).exceptionallyCompose(failure -> sendLater(drawing, failure, FIRST_PAUSE));
    }

    /** Sends what may have been sent before, unless it is there. */
    CompletableFuture<Message> sendOnce(FinishedDrawing drawing) {
        return findOrSend(drawing).exceptionallyCompose(failure -> sendLater(drawing, failure, FIRST_PAUSE));
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
                        found -> found.map(CompletableFuture::completedFuture).orElseGet(() -> sent(drawing)));
    }

    private CompletableFuture<Message> sent(FinishedDrawing drawing) {
        return channel().thenCompose(channel -> {
            MessageCreateAction action = channel.sendMessage(MessageText.created(drawing));
            return action.setNonce(nonces + nonce(drawing)).submit();
        });
    }

    private static boolean shows(Message message, FinishedDrawing drawing) {
        return message.getAttachments().stream()
                .anyMatch(file ->
                        stem(file.getFileName()).equals(stem(drawing.picture().name())));
    }

    private static String stem(String name) {
        return name.replaceFirst("^SPOILER_", "").replaceFirst("\\.[a-z]+$", "");
    }

    CompletableFuture<Message> edit(long message, MessageEditData edit) {
        return channel()
                .thenCompose(channel -> channel.editMessageById(message, edit).submit());
    }

    /** Removes a message of the bot's; done when it is gone, or cannot be removed. */
    CompletableFuture<Void> remove(long message) {
        return channel()
                .thenCompose(channel -> channel.deleteMessageById(message).submit())
                .exceptionally(ChannelPost::notRemoved);
    }

    private static @Nullable Void notRemoved(Throwable failure) {
        LOG.debug("the progress could not be removed: {}", FailureLine.of(failure));
        return null;
    }

    /** Says it where the progress was shown, or else anew; fails where that may be tried again later. */
    CompletableFuture<Void> tell(String text, List<ActionRow> rows, long shown) {
        return channel()
                .thenCompose(channel -> {
                    RestAction<Message> action = shown == 0
                            ? channel.sendMessage(text).setComponents(rows)
                            : channel.editMessageById(shown, MessageText.edited(text))
                                    .setComponents(rows);
                    return action.submit();
                })
                .<Void>thenApply(done -> null)
                .exceptionallyCompose(failure -> {
                    LOG.warn("a failure could not be told: {}", FailureLine.of(failure));
                    return Doubt.remains(failure)
                            ? CompletableFuture.failedFuture(failure)
                            : CompletableFuture.completedFuture(null);
                });
    }

    /**
     * The first of the bot's own messages since the job was asked for that is meant; none where the history may not be read.
     */
    CompletableFuture<Optional<Message>> latest(Predicate<Message> meant) {
        return channel()
                .thenCompose(channel -> since(channel, interaction, meant, PAGES))
                .exceptionallyCompose(failure -> Doubt.remains(failure)
                        ? CompletableFuture.failedFuture(failure)
                        : CompletableFuture.completedFuture(Optional.empty()));
    }

    private static CompletableFuture<Optional<Message>> since(
            MessageChannel channel, long after, Predicate<Message> meant, int pages) {
        long self = channel.getJDA().getSelfUser().getIdLong();
        return channel.getHistoryAfter(after, PAGE).submit().thenCompose(history -> {
            List<Message> messages = history.getRetrievedHistory();
            Optional<Message> found = messages.stream()
                    .filter(message -> message.getAuthor().getIdLong() == self && meant.test(message))
                    .findFirst();
            return found.isPresent() || messages.size() < PAGE || pages == 1
                    ? CompletableFuture.completedFuture(found)
                    : since(channel, messages.get(0).getIdLong(), meant, pages - 1);
        });
    }

    private static String nonce(FinishedDrawing drawing) {
        return stem(drawing.picture().name()).replaceFirst("^(SPOILER_)?easel-", "");
    }

    /** What an earlier process posted in may have to be opened first. */
    private CompletableFuture<MessageChannel> channel() {
        MessageChannel known = jda.getChannelById(MessageChannel.class, asker.channel());
        if (known != null) {
            return CompletableFuture.completedFuture(known);
        }
        if (asker.server() != 0) {
            return CompletableFuture.failedFuture(new IllegalStateException("the bot sees no channel to post in"));
        }
        return jda.openPrivateChannelById(asker.user())
                .submit()
                .thenCompose(opened -> opened.getIdLong() == asker.channel()
                        ? CompletableFuture.completedFuture(opened)
                        : CompletableFuture.failedFuture(
                                new IllegalStateException("the bot sees no channel to post in")));
    }
}
