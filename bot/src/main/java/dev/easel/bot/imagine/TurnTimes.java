package dev.easel.bot.imagine;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How long the latest drawings took. Thread-safe. */
final class TurnTimes {
    private static final int LATEST = 20;

    private final Deque<Long> nanos = new ArrayDeque<>();

    synchronized void took(long elapsed) {
        nanos.addLast(elapsed);
        if (nanos.size() > LATEST) {
            nanos.removeFirst();
        }
    }

    /** The mean; empty before there is one. */
    synchronized Optional<Duration> usual() {
        return nanos.isEmpty()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(
                        nanos.stream().mapToLong(Long::longValue).sum() / nanos.size()));
    }
}
