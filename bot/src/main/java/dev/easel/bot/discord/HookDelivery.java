package dev.easel.bot.discord;

import dev.easel.bot.imagine.ButtonFace;
import dev.easel.bot.imagine.Captions;
import dev.easel.bot.imagine.Delivery;
import dev.easel.bot.imagine.FinishedDrawing;
import dev.easel.bot.imagine.ProgressReport;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Job;
import dev.easel.bot.job.JobPhase;
import dev.easel.bot.job.PostedMessage;
import dev.easel.bot.job.ReplyAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.requests.RestAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells by the interaction's own means while they live, and by the bot's after that; what comes of a command is posted by the
 * bot. Thread-safe, so far as its methods are called one after the other.
 */
final class HookDelivery implements Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(HookDelivery.class);
    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Asker asker;
    private final ReplyAddress address;
    private final InteractionHook hook;
    private final ChannelPost channel;
    private final long fileLimit;
    private final Clock clock;
    private final LongConsumer progressAt;
    private final AtomicLong shown;
    private final Set<Long> claimed;
    private final AtomicBoolean perhapsShown;

    /**
     * The delivery of a job, of whatever process.
     *
     * @param progressAt is told which message tells of the progress
     * @param claimed messages that tell of the progress of this or another job, shared by all
     */
    HookDelivery(JDA jda, Job job, Clock clock, LongConsumer progressAt, Set<Long> claimed) {
        this.claimed = claimed;
        this.clock = clock;
        this.progressAt = progressAt;
        asker = job.asker();
        address = job.address();
        hook = InteractionHook.from(jda, address.token());
        channel = new ChannelPost(jda, job);
        fileLimit = Place.fileLimit(jda, asker);
        shown = new AtomicLong(job.status().progress());
        claimed.add(shown.get());
        boolean begun = job.status().phase() != JobPhase.ACCEPTED;
        perhapsShown = new AtomicBoolean(begun && shown.get() == 0 && !address.ownReply());
    }

    @Override
    public long fileLimit() {
        return fileLimit;
    }

    @Override
    public CompletableFuture<Void> progress(ProgressReport report) {
        return lookedUp().thenCompose(done -> told(report));
    }

    /** Finds what an earlier process told without keeping where. */
    private CompletableFuture<Void> lookedUp() {
        if (!perhapsShown.getAndSet(false)) {
            return CompletableFuture.completedFuture(null);
        }
        return channel.latest(message -> isProgress(message) && claimed.add(message.getIdLong()))
                .handle((found, failure) -> {
                    if (failure == null) {
                        found.ifPresent(message -> showing(message.getIdLong()));
                    }
                    return null;
                });
    }

    private CompletableFuture<Void> told(ProgressReport report) {
        long before = shown.get();
        CompletableFuture<Message> told;
        if (!alive()) {
            told = before == 0
                    ? CompletableFuture.completedFuture(null)
                    : channel.edit(before, MessageText.edited(report));
        } else if (before != 0) {
            told = hook.editMessageById(before, MessageText.edited(report)).submit();
        } else if (address.ownReply()) {
            told = hook.editOriginal(MessageText.edited(report)).submit();
        } else {
            told = hook.sendMessage(MessageText.created(report)).submit();
        }
        return told.exceptionallyCompose(this::perhapsTold).handle((message, failure) -> {
            if (failure != null) {
                LOG.debug("progress could not be told: {}", FailureLine.of(failure));
            } else if (message != null) {
                showing(message.getIdLong());
            }
            return null;
        });
    }

    private void showing(long message) {
        if (shown.getAndSet(message) != message) {
            claimed.add(message);
            progressAt.accept(message);
        }
    }

    /** What was told although its answer was lost, so that it is taken away in the end. */
    private CompletableFuture<Message> perhapsTold(Throwable failure) {
        if (shown.get() != 0 || !Doubt.remains(failure)) {
            return CompletableFuture.failedFuture(failure);
        }
        return channel.latest(this::isProgress).thenApply(found -> found.orElse(null));
    }

    private boolean isProgress(Message message) {
        return answers(message)
                && !message.getFlags().contains(Message.MessageFlag.LOADING)
                && ButtonRows.drawing(message).isEmpty()
                && !Captions.tellsAnEnd(message.getContentRaw());
    }

    private boolean answers(Message message) {
        Message.InteractionMetadata origin = message.getInteractionMetadata();
        return origin != null && origin.getIdLong() == address.interaction();
    }

    @Override
    public CompletableFuture<PostedMessage> finished(FinishedDrawing drawing) {
        CompletableFuture<Message> sent = byInteraction() ? followUp(drawing) : byBot(drawing);
        return sent.thenCompose(this::done);
    }

    @Override
    public CompletableFuture<PostedMessage> finishedOnce(FinishedDrawing drawing) {
        return lookedUp()
                .thenCompose(done -> channel.sendOnce(drawing))
                .exceptionallyCompose(failure -> byHook(drawing, failure))
                .thenCompose(this::done);
    }

    private CompletableFuture<PostedMessage> done(Message message) {
        return removeProgress(message.getIdLong()).handle((removed, failure) -> posted(message));
    }

    /**
     * A click's result is its follow-up, which shows as an answer to the message clicked on. A command's would show as one
     * to the progress, which is removed.
     */
    private boolean byInteraction() {
        return alive() && address.click();
    }

    private CompletableFuture<Message> followUp(FinishedDrawing drawing) {
        return hook.sendMessage(MessageText.created(drawing))
                .submit()
                .exceptionallyCompose(failure -> channel.recover(drawing, failure))
                .exceptionallyCompose(failure -> byHook(drawing, failure));
    }

    /** Where the bot is no member or may not post, the interaction's own means serve a command too. */
    private CompletableFuture<Message> byBot(FinishedDrawing drawing) {
        return channel.send(drawing).exceptionallyCompose(failure -> byHook(drawing, failure));
    }

    private CompletableFuture<Message> byHook(FinishedDrawing drawing, Throwable failure) {
        return alive() && !Doubt.remains(failure)
                ? inPlaceOfProgress(drawing)
                : CompletableFuture.failedFuture(failure);
    }

    /** Where the bot is not, an interaction has few messages to give. */
    private CompletableFuture<Message> inPlaceOfProgress(FinishedDrawing drawing) {
        long before = shown.get();
        if (before != 0) {
            return hook.editMessageById(before, MessageText.edited(drawing)).submit();
        }
        return address.ownReply()
                ? hook.editOriginal(MessageText.edited(drawing)).submit()
                : hook.sendMessage(MessageText.created(drawing)).submit();
    }

    @Override
    public CompletableFuture<Void> failed(String text) {
        return failed(text, List.of());
    }

    @Override
    public CompletableFuture<Void> failed(String text, List<List<ButtonFace>> rows) {
        return lookedUp().thenCompose(done -> ended(text, ButtonRows.of(rows)));
    }

    /** Tells the person alone, if that is still possible; ends with a failure where it is not. */
    CompletableFuture<?> whisper(String text) {
        return alive()
                ? hook.sendMessage(text).setEphemeral(true).submit()
                : CompletableFuture.failedFuture(new IllegalStateException("the interaction is over"));
    }

    private CompletableFuture<Void> ended(String text, List<ActionRow> rows) {
        long before = shown.get();
        if (!alive()) {
            return channel.tell(text, rows, before);
        }
        return told(text, before, rows).submit().<Void>thenApply(done -> null).exceptionallyCompose(failure -> {
            LOG.warn("a failure could not be told by its interaction: {}", FailureLine.of(failure));
            return channel.tell(text, rows, shown.get());
        });
    }

    private RestAction<?> told(String text, long before, List<ActionRow> rows) {
        if (address.ownReply()) {
            return hook.editOriginal(MessageText.edited(text)).setComponents(rows);
        }
        return before == 0
                ? hook.sendMessage(text).setEphemeral(true).setComponents(rows)
                : hook.editMessageById(before, MessageText.edited(text)).setComponents(rows);
    }

    /** Done when it is gone, or cannot be removed. */
    private CompletableFuture<?> removeProgress(long result) {
        long before = shown.get();
        if (before == 0) {
            return address.ownReply() ? removeUntold(result) : CompletableFuture.completedFuture(null);
        }
        if (before == result) {
            return CompletableFuture.completedFuture(null);
        }
        return alive()
                ? hook.deleteMessageById(before).submit().exceptionallyCompose(failure -> channel.remove(before))
                : channel.remove(before);
    }

    /** Removes the reply that no progress ever reached. */
    private CompletableFuture<?> removeUntold(long result) {
        return channel.latest(message -> answers(message)
                        && message.getIdLong() != result
                        && ButtonRows.drawing(message).isEmpty()
                        && !claimed.contains(message.getIdLong()))
                .thenCompose(found -> found.map(message -> channel.remove(message.getIdLong()))
                        .orElseGet(() -> CompletableFuture.completedFuture(null)))
                .exceptionally(failure -> null);
    }

    private PostedMessage posted(Message message) {
        return new PostedMessage(asker.server(), asker.channel(), message.getIdLong());
    }

    private boolean alive() {
        return clock.instant().isBefore(address.created().plus(LIFE).minus(MARGIN));
    }
}
