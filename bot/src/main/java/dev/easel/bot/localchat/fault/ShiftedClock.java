package dev.easel.bot.localchat.fault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that tests set ahead of the one it follows. Thread-safe. */
public final class ShiftedClock extends Clock {
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

    /** Jumps ahead, never back. */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("time does not go back by " + by.negated());
        }
        ahead.accumulateAndGet(by, Duration::plus);
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
