package dev.easel.bot.imagine;

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
import org.jspecify.annotations.Nullable;

/** A part of the line: all of it, a server's, a speed's on a server, or a person's of that. Not thread-safe. */
final class LineBranch {
    /** By what a branch is parted. */
    private enum Level {
        SERVERS,
        SPEEDS,
        PEOPLE,
        /** It is not. */
        PERSON;

        Object key(FairLine.Place place) {
            return switch (this) {
                case SERVERS -> place.server();
                case SPEEDS -> place.turn().speed();
                case PEOPLE, PERSON -> place.user();
            };
        }

        int weight(FairLine.Place place) {
            return switch (this) {
                case SERVERS, PERSON -> 1;
                case SPEEDS -> place.turn().weight();
                case PEOPLE -> place.turn().priority();
            };
        }

        Level next() {
            return switch (this) {
                case SERVERS -> SPEEDS;
                case SPEEDS -> PEOPLE;
                case PEOPLE, PERSON -> PERSON;
            };
        }
    }

    private final Level level;
    private final Deque<FairLine.Place> own;
    private final Map<Object, LineBranch> waiting = new LinkedHashMap<>();
    private final Shares<Object> shares;

    /** Also those in which nothing waits, for as long as the process lives, as they know who was served: a few numbers each. */
    private final Map<Object, LineBranch> known = new HashMap<>();

    private LineBranch(Level level) {
        this.level = level;
        own = new ArrayDeque<>();
        shares = new Shares<>();
    }

    /** The same, to go on with on its own. */
    LineBranch(LineBranch other) {
        level = other.level;
        own = new ArrayDeque<>(other.own);
        shares = new Shares<>(other.shares);
        other.waiting.forEach((key, branch) -> waiting.put(key, new LineBranch(branch)));
        known.putAll(waiting);
    }

    static LineBranch root() {
        return new LineBranch(Level.SERVERS);
    }

    void add(FairLine.Place place) {
        if (level == Level.PERSON) {
            own.add(place);
        } else {
            waiting.computeIfAbsent(level.key(place), this::branch).add(place);
        }
    }

    private LineBranch branch(Object key) {
        return level == Level.PEOPLE
                ? new LineBranch(level.next())
                : known.computeIfAbsent(key, id -> new LineBranch(level.next()));
    }

    void remove(FairLine.Place place) {
        own.remove(place);
        waiting.computeIfPresent(level.key(place), (key, branch) -> {
            branch.remove(place);
            return branch.isEmpty() ? null : branch;
        });
    }

    private boolean isEmpty() {
        return own.isEmpty() && waiting.isEmpty();
    }

    /** Whose turn it is among those that may. */
    Optional<FairLine.Place> first(Predicate<FairLine.Place> may) {
        if (level == Level.PERSON) {
            return Optional.ofNullable(own.peek()).filter(may);
        }
        FairLine.@Nullable Place first = null;
        long earliest = Long.MAX_VALUE;
        for (Map.Entry<Object, LineBranch> one : waiting.entrySet()) {
            long start = shares.start(one.getKey());
            Optional<FairLine.Place> found = start < earliest ? one.getValue().first(may) : Optional.empty();
            if (found.isPresent()) {
                first = found.get();
                earliest = start;
            }
        }
        return Optional.ofNullable(first);
    }

    /** It is one's turn. */
    void serve(FairLine.Place place) {
        LineBranch branch = waiting.get(level.key(place));
        if (branch != null) {
            shares.serve(level.key(place), place.turn().cost(), level.weight(place));
            branch.serve(place);
        }
    }

    List<FairLine.Place> inOrder() {
        if (level == Level.PERSON) {
            return List.copyOf(own);
        }
        Shares<Object> later = new Shares<>(shares);
        PriorityQueue<Next> turns = new PriorityQueue<>(Next.ORDER);
        waiting.forEach((key, branch) -> turns.add(
                new Next(later.start(key), turns.size(), branch.inOrder().iterator())));
        List<FairLine.Place> order = new ArrayList<>();
        while (!turns.isEmpty()) {
            Next next = turns.remove();
            FairLine.Place place = next.places().next();
            order.add(place);
            later.serve(level.key(place), place.turn().cost(), level.weight(place));
            if (next.places().hasNext()) {
                turns.add(new Next(later.start(level.key(place)), next.arrival(), next.places()));
            }
        }
        return order;
    }

    /** Whose next place comes when. */
    private record Next(long start, int arrival, Iterator<FairLine.Place> places) {
        static final Comparator<Next> ORDER =
                Comparator.comparingLong(Next::start).thenComparingInt(Next::arrival);
    }
}
