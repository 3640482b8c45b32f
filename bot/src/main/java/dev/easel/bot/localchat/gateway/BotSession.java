package dev.easel.bot.localchat.gateway;

import dev.easel.bot.localchat.world.Presence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A bot's session, which outlives its connection so that it can be resumed. Thread-safe. */
final class BotSession {
    private final String id;
    private final Identification identification;
    private final ReplayBuffer replay = new ReplayBuffer();
    private long sequence;
    private @Nullable GatewayConnection connection;
    private Instant detachedAt = Instant.MAX;
    private Presence presence;
    private boolean forgotten;

    /**
     * A new session on a connection.
     *
     * @param id unguessable
     */
    BotSession(String id, Identification identification, GatewayConnection connection) {
        this.id = id;
        this.identification = identification;
        this.connection = connection;
        this.presence = identification.presence();
    }

    String id() {
        return id;
    }

    Intents intents() {
        return identification.intents();
    }

    Shard shard() {
        return identification.shard();
    }

    synchronized Presence presence() {
        return presence;
    }

    synchronized void show(Presence other) {
        presence = other;
    }

    /** Tells the bot, or keeps it for when it resumes. */
    void dispatch(Dispatch event) {
        dispatch(event.name(), event.dataFor(intents()));
    }

    /** Tells the bot, or keeps it for when it resumes. */
    synchronized void dispatch(String name, String data) {
        sequence++;
        String payload = Payload.dispatch(name, sequence, data);
        replay.add(sequence, payload);
        if (connection != null) {
            connection.send(payload);
        }
    }

    /** Whether it lives on this connection now. */
    synchronized boolean on(GatewayConnection other) {
        return connection == other;
    }

    /** Where it lives now. */
    synchronized Optional<GatewayConnection> connection() {
        return Optional.ofNullable(connection);
    }

    /** Whether it was without connection since before a moment. */
    synchronized boolean detachedBefore(Instant moment) {
        return connection == null && detachedAt.isBefore(moment);
    }

    /** Leaves its connection; nothing happens where it is on another one already. */
    synchronized void detach(GatewayConnection from, Instant now) {
        if (connection == from) {
            connection = null;
            detachedAt = now;
        }
    }

    /** It is not to be resumed any more. */
    synchronized void forget() {
        forgotten = true;
    }

    /** Whether it may not be resumed. */
    synchronized boolean forgotten() {
        return forgotten;
    }

    /** Whether it never told so much. */
    synchronized boolean neverSent(long otherSequence) {
        return otherSequence < 0 || otherSequence > sequence;
    }

    /**
     * Moves to another connection and tells what it missed there.
     *
     * @param seen the last sequence number that the bot has
     * @return false where too much was missed
     */
    synchronized boolean resume(GatewayConnection to, long seen) {
        Optional<List<String>> missed = replay.after(seen);
        if (missed.isEmpty()) {
            return false;
        }
        if (connection != null && connection != to) {
            connection.cut();
        }
        connection = to;
        detachedAt = Instant.MAX;
        missed.get().forEach(to::send);
        dispatch("RESUMED", "{\"_trace\":[\"easel-gateway\"]}");
        return true;
    }
}
