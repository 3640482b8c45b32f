package dev.easel.bot.localchat.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Every bot's session, and how long it waits for its bot. Thread-safe. */
final class SessionList {
    /** How long a session waits for its bot to resume. */
    private static final Duration RESUMABLE = Duration.ofMinutes(5);
    /** How long a bot without connection counts as online, and is told of interactions when it resumes. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final int MOST_WAITING = 16;

    private final List<BotSession> sessions = new CopyOnWriteArrayList<>();

    void add(BotSession session) {
        sessions.add(session);
    }

    void remove(BotSession session) {
        sessions.remove(session);
    }

    boolean isEmpty() {
        return sessions.isEmpty();
    }

    /** All of them, oldest first. */
    List<BotSession> all() {
        return List.copyOf(sessions);
    }

    /** Those whose bot is online, newest first. */
    List<BotSession> online(Instant now) {
        List<BotSession> online = new ArrayList<>(sessions);
        online.removeIf(session -> session.detachedBefore(now.minus(GRACE)));
        Collections.reverse(online);
        return online;
    }

    /** The one of an id that can still be resumed. */
    Optional<BotSession> resumable(String id, Instant now) {
        expire(now);
        return sessions.stream()
                .filter(session -> session.id().equals(id) && !session.forgotten())
                .findFirst();
    }

    /** Drops those that waited too long, and the oldest where too many wait. */
    void expire(Instant now) {
        sessions.removeIf(session -> session.detachedBefore(now.minus(RESUMABLE)));
        List<BotSession> waiting = sessions.stream()
                .filter(session -> session.detachedBefore(Instant.MAX))
                .toList();
        sessions.removeAll(waiting.subList(0, Math.max(0, waiting.size() - MOST_WAITING)));
    }
}
