package dev.easel.bot.localchat.gateway;

import java.time.Clock;

/** Discord's limit for what a bot sends: 120 payloads a minute on one connection. Confined to the reading thread. */
final class SendLimit {
    private static final int MOST = 120;
    private static final long WINDOW_MILLIS = 60_000;

    private final Clock clock;
    private long windowStart;
    private int count;

    SendLimit(Clock clock) {
        this.clock = clock;
        this.windowStart = clock.millis();
    }

    /** Counts a payload; false where it is one too many. */
    boolean allows() {
        long now = clock.millis();
        if (now - windowStart >= WINDOW_MILLIS) {
            windowStart = now;
            count = 0;
        }
        count++;
        return count <= MOST;
    }
}
