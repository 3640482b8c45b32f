package dev.easel.bot.discord;

import dev.easel.bot.imagine.Delivery;
import dev.easel.bot.imagine.FinishedDrawing;
import dev.easel.bot.imagine.PostedMessage;
import dev.easel.bot.imagine.ProgressReport;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.InteractionType;
import net.dv8tion.jda.api.requests.RestAction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells by the interaction's own means while they live, and by the bot's after that; what comes of a command is posted by the
 * bot. Thread-safe, so far as its methods
 * are called one after the other.
 */
final class HookDelivery implements Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(HookDelivery.class);
    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final InteractionHook hook;
    private final Interaction interaction;
    private final boolean ownReply;
    private final ChannelPost channel;
    private final long fileLimit;
    private final Clock clock;
    private final long expiry;
    private volatile @Nullable Message shown;

    /**
     * The delivery for one interaction.
     *
     * @param hook its means
     * @param ownReply whether the interaction was acknowledged by a reply that is to be filled; else it was a click, and
     *     what it was on stays as it is
     */
    HookDelivery(InteractionHook hook, Interaction interaction, boolean ownReply, ChannelPost channel, Clock clock) {
        this.hook = hook;
        this.interaction = interaction;
        this.ownReply = ownReply;
        this.channel = channel;
        this.clock = clock;
        fileLimit = Place.fileLimit(interaction);
        expiry = interaction.getTimeCreated().plus(LIFE).toInstant().toEpochMilli();
    }

    @Override
    public long fileLimit() {
        return fileLimit;
    }

    @Override
    public CompletableFuture<Void> progress(ProgressReport report) {
        Message before = shown;
        CompletableFuture<Message> told;
        if (!alive()) {
            told = before == null
                    ? CompletableFuture.completedFuture(null)
                    : channel.edit(before, MessageText.edited(report));
        } else if (before != null) {
            told = hook.editMessageById(before.getIdLong(), MessageText.edited(report))
                    .submit();
        } else if (ownReply) {
            told = hook.editOriginal(MessageText.edited(report)).submit();
        } else {
            told = hook.sendMessage(MessageText.created(report)).submit();
        }
        return told.exceptionallyCompose(this::perhapsTold).handle((message, failure) -> {
            if (failure != null) {
                LOG.debug("progress could not be told: {}", FailureLine.of(failure));
            } else if (message != null) {
                shown = message;
            }
            return null;
        });
    }

    /** What was told although its answer was lost, so that it is taken away in the end. */
    private CompletableFuture<Message> perhapsTold(Throwable failure) {
        if (shown != null || !Doubt.remains(failure)) {
            return CompletableFuture.failedFuture(failure);
        }
        return channel.latest(this::isProgress).thenApply(found -> found.orElse(null));
    }

    private boolean isProgress(Message message) {
        return answers(message) && !message.getFlags().contains(Message.MessageFlag.LOADING);
    }

    private boolean answers(Message message) {
        Message.InteractionMetadata origin = message.getInteractionMetadata();
        return origin != null && origin.getIdLong() == interaction.getIdLong();
    }

    @Override
    public CompletableFuture<PostedMessage> finished(FinishedDrawing drawing) {
        CompletableFuture<Message> sent = byInteraction() ? followUp(drawing) : byBot(drawing);
        return sent.thenCompose(message -> removeProgress(message).handle((removed, failure) -> posted(message)));
    }

    /**
     * A click's result is its follow-up, which shows as an answer to the message clicked on. A command's would show as one
     * to the progress, which is removed.
     */
    private boolean byInteraction() {
        return alive() && interaction.getType() == InteractionType.COMPONENT;
    }

    private CompletableFuture<Message> followUp(FinishedDrawing drawing) {
        return hook.sendMessage(MessageText.created(drawing))
                .submit()
                .exceptionallyCompose(failure -> channel.recover(drawing, failure));
    }

    /** Where the bot is no member or may not post, the interaction's own means serve a command too. */
    private CompletableFuture<Message> byBot(FinishedDrawing drawing) {
        return channel.send(drawing)
                .exceptionallyCompose(failure -> alive() && !Doubt.remains(failure)
                        ? hook.sendMessage(MessageText.created(drawing)).submit()
                        : CompletableFuture.failedFuture(failure));
    }

    @Override
    public void failed(String text) {
        Message before = shown;
        if (!alive()) {
            channel.tell(text, before);
        } else if (ownReply) {
            told(hook.editOriginal(MessageText.edited(text)), text);
        } else if (before != null) {
            told(hook.editMessageById(before.getIdLong(), MessageText.edited(text)), text);
        } else {
            told(hook.sendMessage(text).setEphemeral(true), text);
        }
    }

    private void told(RestAction<?> action, String text) {
        CompletableFuture<?> unused = action.submit().whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.warn("a failure could not be told by its interaction: {}", FailureLine.of(failure));
                channel.tell(text, shown);
            }
        });
    }

    /** Done when it is gone, or cannot be removed. */
    private CompletableFuture<?> removeProgress(Message result) {
        Message before = shown;
        if (before == null) {
            return ownReply ? removeUntold(result) : CompletableFuture.completedFuture(null);
        }
        if (before.getIdLong() == result.getIdLong()) {
            return CompletableFuture.completedFuture(null);
        }
        return alive()
                ? hook.deleteMessageById(before.getIdLong())
                        .submit()
                        .exceptionallyCompose(failure -> channel.remove(before))
                : channel.remove(before);
    }

    /** Removes the reply that no progress ever reached. */
    private CompletableFuture<?> removeUntold(Message result) {
        return channel.latest(message -> answers(message) && message.getIdLong() != result.getIdLong())
                .thenCompose(
                        found -> found.map(channel::remove).orElseGet(() -> CompletableFuture.completedFuture(null)))
                .exceptionally(failure -> null);
    }

    private PostedMessage posted(Message message) {
        return new PostedMessage(
                Place.asker(interaction).server(), interaction.getChannelIdLong(), message.getIdLong());
    }

    private boolean alive() {
        return clock.millis() < expiry - MARGIN.toMillis();
    }
}
