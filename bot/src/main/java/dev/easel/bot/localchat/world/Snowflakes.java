package dev.easel.bot.localchat.world;

import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;

/** Hands out Discord's ids: milliseconds since 2015 above 22 bits that count. Thread-safe. */
public final class Snowflakes {
    private static final long EPOCH = 1_420_070_400_000L;
    private static final int SHIFT = 22;
    private static final Pattern DECIMAL = Pattern.compile("[1-9][0-9]{0,18}");

    private final Clock clock;
    private long last;

    public Snowflakes(Clock clock) {
        this.clock = clock;
    }

    /** An id of this moment, larger than any before. */
    public synchronized long next() {
        last = Math.max(last + 1, (clock.millis() - EPOCH) << SHIFT);
        return last;
    }

    /** Makes sure that ids to come are larger than one read from a file. */
    public synchronized void advancePast(long id) {
        last = Math.max(last, id);
    }

    /** When an id was made, to the millisecond. */
    public static Instant time(long id) {
        return Instant.ofEpochMilli((id >>> SHIFT) + EPOCH);
    }

    /** An id from its decimal text; 0, which nothing has, for a text that is none. */
    public static long parse(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return 0;
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
