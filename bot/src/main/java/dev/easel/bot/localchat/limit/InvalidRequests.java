package dev.easel.bot.localchat.limit;

import java.time.Clock;
import java.util.OptionalLong;

/**
 * Counts answers 401, 403 and 429: who gets 10,000 of them in ten minutes is shut out until these are over, as Discord's
 * own gatekeeper does. Thread-safe.
 */
public final class InvalidRequests {
    private static final int MOST = 10_000;
    private static final long WINDOW_MILLIS = 600_000;

    private final Clock clock;
    private final Window window = new Window(MOST, WINDOW_MILLIS);

    /** None yet. */
    public InvalidRequests(Clock clock) {
        this.clock = clock;
    }

    /** Notes an answer's status. */
    public synchronized void note(int status) {
        if (status == 401 || status == 403 || status == 429) {
            window.take(clock.millis());
        }
    }

    /** How many came in this window. */
    public synchronized int count() {
        return window.over(clock.millis()) ? 0 : MOST - window.remaining();
    }

    /** For how many seconds nobody is let in; empty where all are. */
    public synchronized OptionalLong shutOutSeconds() {
        long now = clock.millis();
        if (window.over(now) || window.remaining() > 0) {
            return OptionalLong.empty();
        }
        return OptionalLong.of((window.endsAt() - now + 999) / 1000);
    }
}
