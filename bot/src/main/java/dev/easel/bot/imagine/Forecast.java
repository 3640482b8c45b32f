package dev.easel.bot.imagine;

import dev.easel.bot.job.DrawingId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * When what waits begins if nothing else comes: the queue played forward. Where drawings take what they are said to, it is right;
 * where each takes up to a share d more or less, it is wrong by no more than d of the time foretold and one longest drawing.
 * Confined to one call.
 */
final class Forecast {
    private static final Comparator<End> SOONEST = Comparator.comparing(End::at);

    private final Slots slots;
    private final Function<FairLine.Place, Duration> lasts;
    private final PriorityQueue<End> ends = new PriorityQueue<>(SOONEST);
    private final Map<Long, Deque<Waiting>> people = new HashMap<>();

    /** The first of each person's, by where they stand. */
    private final TreeMap<Integer, Waiting> heads = new TreeMap<>();

    private final Map<DrawingId, Duration> begins = new HashMap<>();
    private Duration now = Duration.ZERO;

    /**
     * The end of a drawing.
     *
     * @param user whose it is
     * @param at from now
     */
    record End(long user, Duration at) {}

    private record Waiting(int place, FairLine.Place what) {}

    private Forecast(DrawingQueue.Waiting queue, List<End> underWay, Function<FairLine.Place, Duration> lasts) {
        slots = new Slots(queue.slots());
        this.lasts = lasts;
        ends.addAll(underWay);
        int number = 0;
        for (FairLine.Place place : queue.places()) {
            Waiting waiting = new Waiting(number++, place);
            Deque<Waiting> own = people.computeIfAbsent(place.user(), user -> new ArrayDeque<>());
            own.add(waiting);
            heads.put(own.getFirst().place(), own.getFirst());
        }
    }

    /**
     * From now until each begins; those of which it cannot be told are left out.
     *
     * @param underWay when what is being drawn ends
     * @param lasts how long one takes
     */
    static Map<DrawingId, Duration> of(
            DrawingQueue.Waiting queue, List<End> underWay, Function<FairLine.Place, Duration> lasts) {
        return new Forecast(queue, underWay, lasts).play();
    }

    private Map<DrawingId, Duration> play() {
        boolean goesOn = true;
        while (goesOn && !heads.isEmpty()) {
            goesOn = begin() || end();
        }
        return begins;
    }

    /** Begins what may; false where nothing may. At most as many people are passed over as there are slots. */
    private boolean begin() {
        Iterator<Waiting> rest = heads.values().iterator();
        while (!slots.full() && rest.hasNext()) {
            Waiting next = rest.next();
            if (slots.may(next.what())) {
                rest.remove();
                begin(next.what());
                return true;
            }
        }
        return false;
    }

    private void begin(FairLine.Place place) {
        begins.put(place.id(), now);
        slots.begin(place.user());
        ends.add(new End(place.user(), now.plus(lasts.apply(place))));
        Deque<Waiting> own = people.getOrDefault(place.user(), new ArrayDeque<>());
        own.poll();
        Waiting next = own.peek();
        if (next != null) {
            heads.put(next.place(), next);
        }
    }

    private boolean end() {
        End end = ends.poll();
        if (end == null) {
            return false;
        }
        now = end.at();
        slots.end(end.user());
        return true;
    }
}
