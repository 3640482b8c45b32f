package dev.easel.bot.localchat.rest;

import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.world.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts edits of messages older than an hour, of which Discord permits few. It does not say how many; here it is twenty an
 * hour in a channel. Guarded by the world's lock.
 */
final class OldEdits {
    private static final int MOST = 20;
    private static final Duration HOUR = Duration.ofHours(1);

    private final Map<Long, Deque<Instant>> edits = new HashMap<>();

    /**
     * Counts one more.
     *
     * @throws ApiException 30046 where that is too many
     */
    void count(Message message, Instant now) {
        Instant hourAgo = now.minus(HOUR);
        if (message.sentAt().isAfter(hourAgo)) {
            return;
        }
        Deque<Instant> times = edits.computeIfAbsent(message.channelId(), id -> new ArrayDeque<>());
        while (!times.isEmpty() && times.getFirst().isBefore(hourAgo)) {
            times.removeFirst();
        }
        if (times.size() >= MOST) {
            long seconds = Duration.between(hourAgo, times.getFirst()).toSeconds() + 1;
            throw ApiException.tooOften(
                    30046, "Maximum number of edits to messages older than 1 hour reached. Try again later", seconds);
        }
        times.addLast(now);
    }
}
