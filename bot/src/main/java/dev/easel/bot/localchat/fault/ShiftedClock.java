package dev.easel.bot.localchat.fault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that tests set ahead of the one it follows. Thread-safe. */
public final class ShiftedClock extends Clock {
    private static final Duration FURTHEST = Duration.ofDays(3650);

    private final Clock base;
    private final AtomicReference<Duration> ahead;

    /** Follows a clock, not ahead of it yet. */
    public ShiftedClock(Clock base) {
        this(base, new AtomicReference<>(Duration.ZERO));
    }

    private ShiftedClock(Clock base, AtomicReference<Duration> ahead) {
        this.base = base;
        this.ahead = ahead;
    }

    /**
     * Jumps ahead, never back.
     *
     * @throws IllegalArgumentException where that would be back, or further than ids and dates can say
     */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("time does not go back by " + by.abs());
        }
        ahead.accumulateAndGet(by, ShiftedClock::sum);
    }

    private static Duration sum(Duration ahead, Duration by) {
        Duration sum = ahead.plus(by);
        if (sum.compareTo(FURTHEST) > 0) {
            throw new IllegalArgumentException("time goes no further ahead than " + FURTHEST.toDays() + " days");
        }
        return sum;
    }

    @Override
    public Instant instant() {
        return base.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    /** The same clock in another zone: both jump together. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new ShiftedClock(base.withZone(zone), ahead);
    }
}
