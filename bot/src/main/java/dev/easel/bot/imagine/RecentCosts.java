package dev.easel.bot.imagine;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** What people were lately served: the costs of their drawings, each half as much after every ten minutes. Not thread-safe. */
final class RecentCosts {
    private static final double HALVED_AFTER_NANOS = TimeUnit.MINUTES.toNanos(10);

    /** Less than this is as good as nothing. */
    private static final double LEAST = 0.01;

    private final LongSupplier nanoTime;
    private final Map<Long, Cost> costs = new HashMap<>();

    /** @param at when it was so much, in nanoseconds */
    private record Cost(double amount, long at) {
        double left(long now) {
            return amount * Math.pow(0.5, (now - at) / HALVED_AFTER_NANOS);
        }
    }

    RecentCosts(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    void add(long user, double cost) {
        long now = nanoTime.getAsLong();
        costs.values().removeIf(known -> known.left(now) < LEAST);
        costs.put(user, new Cost(of(user) + cost, now));
    }

    double of(long user) {
        Cost known = costs.get(user);
        return known == null ? 0 : known.left(nanoTime.getAsLong());
    }
}
