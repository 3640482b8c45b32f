package dev.easel.bot.imagine;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How long the latest drawings took from their turn to their message, for what they cost, by model. Thread-safe. */
final class TurnTimes {
    private static final int LATEST = 20;

    /** What takes longer than foretold has such a part of that still to go. */
    private static final int LEAST_LEFT = 10;

    private final Map<String, Deque<Took>> latest = new HashMap<>();

    private record Took(long nanos, long cost) {}

    /** @param cost at least 1 */
    synchronized void took(String model, long cost, long nanos) {
        Deque<Took> all = latest.computeIfAbsent(model, name -> new ArrayDeque<>());
        all.addLast(new Took(nanos, cost));
        if (all.size() > LATEST) {
            all.removeFirst();
        }
    }

    /** Whether nothing was drawn yet. */
    synchronized boolean isEmpty() {
        return latest.isEmpty();
    }

    /** How long one of this cost takes; by all models for one that has not drawn yet, empty before any has. */
    synchronized Optional<Duration> of(String model, long cost) {
        Collection<Deque<Took>> known =
                latest.containsKey(model) ? List.of(latest.getOrDefault(model, new ArrayDeque<>())) : latest.values();
        long nanos = 0;
        long costs = 0;
        for (Deque<Took> all : known) {
            for (Took one : all) {
                nanos += one.nanos();
                costs += one.cost();
            }
        }
        return costs == 0 ? Optional.empty() : Optional.of(Duration.ofNanos(Math.round((double) nanos / costs * cost)));
    }

    /** How much of all that time is still to go: what takes longer than foretold has a part of that. */
    static Duration left(Duration all, Duration spent) {
        Duration rest = all.minus(spent);
        Duration least = all.dividedBy(LEAST_LEFT);
        return rest.compareTo(least) < 0 ? least : rest;
    }
}
