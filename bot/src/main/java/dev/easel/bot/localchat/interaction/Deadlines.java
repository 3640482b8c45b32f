package dev.easel.bot.localchat.interaction;

import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.rest.AllowedMentions;
import dev.easel.bot.localchat.rest.MessageDraft;
import dev.easel.bot.localchat.rest.MessageField;
import dev.easel.bot.localchat.rest.MessagePosts;
import dev.easel.bot.localchat.world.Message;
import dev.easel.bot.localchat.world.MessageFlag;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the world's clock several times a second and ends what took too long. */
final class Deadlines implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);
    private static final long EVERY_MILLISECONDS = 100;

    private final ChatContext context;
    private final InteractionTable table;
    private final MessagePosts posts;
    private final ScheduledExecutorService thread;

    Deadlines(ChatContext context, InteractionTable table, MessagePosts posts) {
        this.context = context;
        this.table = table;
        this.posts = posts;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread made = new Thread(work, "chat-deadlines");
            made.setDaemon(true);
            return made;
        });
    }

    void start() {
        ScheduledFuture<?> unused = thread.scheduleWithFixedDelay(
                this::look, EVERY_MILLISECONDS, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            Instant now = context.world().clock().instant();
            table.due(now).forEach(interaction -> interaction.fail(now));
            table.expired(now).forEach(this::end);
        } catch (RuntimeException e) {
            LOG.error("interactions cannot be ended", e);
        }
    }

    private void end(OpenInteraction interaction) {
        Ticket ticket = interaction.ticket();
        ticket.attachmentIds().forEach(context.world().files()::remove);
        context.world()
                .message(ticket.channelId(), interaction.originalId())
                .filter(message -> message.has(MessageFlag.LOADING))
                .ifPresent(this::endThinking);
    }

    private void endThinking(Message message) {
        try {
            posts.edit(failure(), message);
        } catch (ApiException e) {
            LOG.debug("deferred answer {} is gone: {}", message.id(), e.getMessage());
        }
    }

    private static MessageDraft failure() {
        return new MessageDraft(
                "The application did not respond",
                0,
                List.of(),
                List.of(),
                List.of(),
                null,
                AllowedMentions.NONE,
                null,
                null,
                false,
                Set.of(MessageField.CONTENT));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
