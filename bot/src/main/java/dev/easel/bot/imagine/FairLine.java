package dev.easel.bot.imagine;

import dev.easel.bot.job.DrawingId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * What waits: servers take turns, and on each its people, by what they were served; a person's own comes in the order in which
 * it was asked for. Whoever comes waits for one turn of each of the others at most. Not thread-safe.
 */
final class FairLine {
    private final Map<Long, Waiting> servers = new LinkedHashMap<>();
    private final Shares<Long> shares = new Shares<>();

    /** By server, for as long as the process lives: a few numbers each. */
    private final Map<Long, Shares<Long>> people = new HashMap<>();

    /**
     * What is to be drawn in its turn.
     *
     * @param server where it was asked for; 0 for direct messages
     * @param user whose it is
     * @param cost at least 1
     * @param work draws it
     */
    record Place(DrawingId id, long server, long user, long cost, Runnable work) {}

    /** One server's. */
    private static final class Waiting {
        final Map<Long, Deque<Place>> people = new LinkedHashMap<>();
        final Shares<Long> shares;

        Waiting(Shares<Long> shares) {
            this.shares = shares;
        }
    }

    void add(Place place) {
        servers.computeIfAbsent(place.server(), id -> new Waiting(people.computeIfAbsent(id, server -> new Shares<>())))
                .people
                .computeIfAbsent(place.user(), user -> new ArrayDeque<>())
                .add(place);
    }

    /** Takes one out; empty where it does not wait. */
    Optional<Place> remove(DrawingId id) {
        for (Waiting waiting : servers.values()) {
            for (Deque<Place> own : waiting.people.values()) {
                Optional<Place> found =
                        own.stream().filter(place -> place.id().equals(id)).findFirst();
                if (found.isPresent()) {
                    take(waiting, found.get());
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Takes out whose turn it is among those that may. */
    Optional<Place> next(Predicate<Place> may) {
        Optional<Place> found = servers.entrySet().stream()
                .sorted(Comparator.comparingLong(server -> shares.start(server.getKey())))
                .flatMap(server -> first(server.getValue(), may).stream())
                .findFirst();
        found.ifPresent(place -> {
            Waiting waiting = servers.get(place.server());
            if (waiting != null) {
                waiting.shares.serve(place.user(), place.cost());
                shares.serve(place.server(), place.cost());
                take(waiting, place);
            }
        });
        return found;
    }

    private static Optional<Place> first(Waiting waiting, Predicate<Place> may) {
        return waiting.people.entrySet().stream()
                .filter(person -> may.test(person.getValue().element()))
                .min(Comparator.comparingLong(person -> waiting.shares.start(person.getKey())))
                .map(person -> person.getValue().element());
    }

    private void take(Waiting waiting, Place place) {
        waiting.people.computeIfPresent(place.user(), (user, own) -> {
            own.remove(place);
            return own.isEmpty() ? null : own;
        });
        if (waiting.people.isEmpty()) {
            servers.remove(place.server());
        }
    }

    /** All, as their turns come if nothing else does. */
    List<Place> inOrder() {
        Map<Long, List<Place>> lines = new LinkedHashMap<>();
        servers.forEach((server, waiting) -> lines.put(server, order(waiting)));
        return merged(lines, shares, Place::server);
    }

    private static List<Place> order(Waiting waiting) {
        Map<Long, List<Place>> lines = new LinkedHashMap<>();
        waiting.people.forEach((person, own) -> lines.put(person, List.copyOf(own)));
        return merged(lines, waiting.shares, Place::user);
    }

    private static List<Place> merged(Map<Long, List<Place>> lines, Shares<Long> shares, ToLongFunction<Place> sharer) {
        Shares<Long> later = new Shares<>(shares);
        PriorityQueue<Turn> turns = new PriorityQueue<>(Turn.ORDER);
        lines.forEach((id, line) -> turns.add(new Turn(later.start(id), turns.size(), line.iterator())));
        List<Place> order = new ArrayList<>();
        while (!turns.isEmpty()) {
            Turn turn = turns.remove();
            Place place = turn.places().next();
            long id = sharer.applyAsLong(place);
            order.add(place);
            later.serve(id, place.cost());
            if (turn.places().hasNext()) {
                turns.add(new Turn(later.start(id), turn.arrival(), turn.places()));
            }
        }
        return order;
    }

    /** Whose next place comes when. */
    private record Turn(long start, int arrival, Iterator<Place> places) {
        static final Comparator<Turn> ORDER =
                Comparator.comparingLong(Turn::start).thenComparingInt(Turn::arrival);
    }

    void clear() {
        servers.clear();
    }

    List<Place> all() {
        return servers.values().stream()
                .flatMap(waiting -> waiting.people.values().stream())
                .flatMap(Deque::stream)
                .toList();
    }
}
