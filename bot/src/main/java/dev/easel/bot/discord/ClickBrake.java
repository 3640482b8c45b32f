package dev.easel.bot.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How often one person may press buttons: so many at once, and one more each second. Those who pressed none for a while are
 * forgotten. Thread-safe; returns at once.
 */
final class ClickBrake {
    private static final int MOST_PEOPLE = 100_000;
    private static final long SECOND = 1_000_000_000;

    private final int burst;
    private final LongSupplier nanoTime;
    private final Cache<Long, Bucket> buckets;

    /** @param burst how many at once; 0 for as many as they like */
    ClickBrake(int burst, LongSupplier nanoTime) {
        this.burst = burst;
        this.nanoTime = nanoTime;
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST_PEOPLE)
                .expireAfterAccess(Duration.ofSeconds(Math.max(1, burst) + 60L))
                .build();
    }

    /**
     * What is left of a person's clicks.
     *
     * @param nanos of clicks, at a moment
     * @param at the moment
     */
    private record Bucket(long nanos, long at) {}

    /** Takes one click; the seconds until there is one again where none is left, else 0. */
    int secondsToWait(long user) {
        if (burst == 0) {
            return 0;
        }
        long now = nanoTime.getAsLong();
        int[] wait = new int[1];
        buckets.asMap().compute(user, (id, before) -> {
            long filled =
                    before == null ? burst * SECOND : Math.min(burst * SECOND, before.nanos() + (now - before.at()));
            wait[0] = filled >= SECOND ? 0 : (int) ((SECOND - filled + SECOND - 1) / SECOND);
            return new Bucket(wait[0] == 0 ? filled - SECOND : filled, now);
        });
        return wait[0];
    }
}
