package dev.easel.bot.imagine;

import dev.easel.bot.job.Asker;
import dev.easel.bot.job.DrawingId;
import dev.easel.engine.generate.Precedence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;

/**
 * Lets so many drawings run at a time, see {@link Slots}, and so many wait; servers and people take turns, see
 * {@link FairLine}. Thread-safe.
 */
final class DrawingQueue {
    /** Who was served so many times less goes first in the engine. */
    private static final int LESS = 2;

    private final DeskSettings limits;
    private final Executor workers;
    private final FairLine line = new FairLine();
    private final Slots slots;
    private final RecentCosts served;
    private final Map<Long, Integer> people = new HashMap<>();
    private final Map<Long, Integer> servers = new HashMap<>();
    private LongPredicate held = server -> false;
    private int all;
    private boolean closed;

    DrawingQueue(DeskSettings limits, Executor workers, LongSupplier nanoTime) {
        this.limits = limits;
        this.workers = workers;
        served = new RecentCosts(nanoTime);
        slots = new Slots(limits.running());
    }

    /** What waits on servers of which this is true is not begun, until it is no longer and {@link #goOn} is called. */
    synchronized void holdBy(LongPredicate waits) {
        held = waits;
    }

    /** Begins what is no longer held. */
    synchronized void goOn() {
        dispatch();
    }

    /**
     * So many may be under way or waiting.
     *
     * @param person of one person
     * @param server of the server
     */
    record Room(int person, int server) {}

    /** Takes a place, which {@link #ready} fills or {@link #leave} gives up; or says why there is none. */
    synchronized Optional<Crowding> admit(Asker asker, Room room) {
        if (closed) {
            return Optional.of(new Crowding(Crowding.Kind.STOPPING, all));
        }
        int own = people.getOrDefault(asker.user(), 0);
        if (own >= room.person()) {
            return Optional.of(new Crowding(Crowding.Kind.PERSON, own));
        }
        int there = servers.getOrDefault(asker.server(), 0);
        if (there >= room.server()) {
            return Optional.of(new Crowding(Crowding.Kind.SERVER, there));
        }
        if (all >= limits.running() + limits.waiting()) {
            return Optional.of(new Crowding(Crowding.Kind.ALL, all));
        }
        readmit(asker);
        return Optional.empty();
    }

    /** Takes a place for what was admitted once already. */
    synchronized void readmit(Asker asker) {
        people.merge(asker.user(), 1, Integer::sum);
        servers.merge(asker.server(), 1, Integer::sum);
        all++;
    }

    void leave(Asker asker) {
        leave(asker.server(), asker.user());
    }

    private synchronized void leave(long server, long user) {
        people.computeIfPresent(user, (id, count) -> count == 1 ? null : count - 1);
        servers.computeIfPresent(server, (id, count) -> count == 1 ? null : count - 1);
        all--;
    }

    /** Fills a place, its work to be run on a worker in its turn; where the queue is closed, the drawing is left to the next process. */
    synchronized void ready(FairLine.Place place) {
        if (closed) {
            leave(place.server(), place.user());
        } else {
            line.add(place);
            dispatch();
        }
    }

    /** Takes a drawing out that has not started; false where it has, or is not here. */
    synchronized boolean remove(DrawingId id) {
        Optional<FairLine.Place> found = line.remove(id);
        found.ifPresent(place -> leave(place.server(), place.user()));
        return found.isPresent();
    }

    /** Those that wait, and the slots that they wait for. */
    synchronized Waiting waiting() {
        return new Waiting(new FairLine(line), new Slots(slots), held);
    }

    /**
     * What waits.
     *
     * @param line as it is
     * @param slots as they are
     * @param held servers of which nothing is begun
     */
    record Waiting(FairLine line, Slots slots, LongPredicate held) {
        /** In the order of their turns. */
        List<FairLine.Place> places() {
            return line.inOrder();
        }
    }

    /** How many wait. */
    synchronized int length() {
        return line.size();
    }

    /** How many are under way. */
    synchronized int running() {
        return slots.taken();
    }

    /** Starts nothing more; what waits is left to the next process. */
    synchronized void close() {
        closed = true;
        line.all().forEach(place -> leave(place.server(), place.user()));
        line.clear();
    }

    private synchronized void dispatch() {
        Optional<FairLine.Place> next = next();
        while (next.isPresent()) {
            FairLine.Place place = next.get();
            slots.begin(place.user());
            served.add(place.user(), place.turn().share());
            workers.execute(() -> run(place));
            next = next();
        }
    }

    private Optional<FairLine.Place> next() {
        return closed || slots.full() ? Optional.empty() : line.next(place -> may(place, slots, held));
    }

    private static boolean may(FairLine.Place place, Slots slots, LongPredicate held) {
        return slots.may(place) && !held.test(place.server());
    }

    /** Whether the engine is to draw a person's before others': where each of these was lately served at least twice as much. */
    Precedence precedence(long user) {
        return () -> goesFirst(user);
    }

    private synchronized boolean goesFirst(long user) {
        double own = served.of(user);
        return slots.people().stream().filter(other -> other != user).allMatch(other -> served.of(other) >= LESS * own);
    }

    private void run(FairLine.Place place) {
        try {
            place.work().run();
        } finally {
            synchronized (this) {
                slots.end(place.user());
                leave(place.server(), place.user());
                dispatch();
            }
        }
    }
}
