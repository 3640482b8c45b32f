package dev.easel.bot.localchat.fault;

import java.time.Duration;
import java.util.Map;

/** What goes wrong with a REST call. */
public sealed interface FaultAction {
    /**
     * Another answer than the right one; nothing is done.
     *
     * @param status HTTP's number
     * @param headers besides those that every answer has
     * @param body as text; empty for none
     */
    record Answer(int status, Map<String, String> headers, String body) implements FaultAction {
        public Answer {
            headers = Map.copyOf(headers);
            if (status < 200 || status > 599) {
                throw new IllegalArgumentException("status must be 200-599, not " + status);
            }
        }
    }

    /**
     * A proper 429; nothing is done.
     *
     * @param seconds after which the caller may try again
     */
    record RateLimit(double seconds) implements FaultAction {
        public RateLimit {
            if (!(seconds >= 0 && seconds <= 86_400)) {
                throw new IllegalArgumentException("rate_limit must be 0-86400 seconds, not " + seconds);
            }
        }
    }

    /** The connection is cut; nothing is done. */
    record Drop() implements FaultAction {}

    /** All is done, but the connection is cut instead of an answer. */
    record DropAfter() implements FaultAction {}

    /**
     * All is done, but later.
     *
     * @param time up to a minute
     */
    record Delay(Duration time) implements FaultAction {
        private static final Duration MOST = Duration.ofMinutes(1);

        public Delay {
            if (time.isNegative() || time.compareTo(MOST) > 0) {
                throw new IllegalArgumentException("delay_ms must be 0-60000, not " + time.toMillis());
            }
        }
    }
}
