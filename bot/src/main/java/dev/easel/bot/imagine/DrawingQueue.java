package dev.easel.bot.imagine;

import dev.easel.bot.job.DrawingId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongPredicate;

/**
 * Lets so many drawings run at a time, of all and of one person, and so many wait; servers and people take turns, see
 * {@link FairLine}. Thread-safe.
 */
final class DrawingQueue {
    private final DeskSettings limits;
    private final Executor workers;
    private final FairLine line = new FairLine();
    private final Map<Long, Integer> admitted = new HashMap<>();
    private final Map<Long, Integer> running = new HashMap<>();
    private LongPredicate held = server -> false;
    private int allAdmitted;
    private int allRunning;
    private boolean closed;

    DrawingQueue(DeskSettings limits, Executor workers) {
        this.limits = limits;
        this.workers = workers;
    }

    /** What waits on servers of which this is true is not begun, until it is no longer and {@link #goOn} is called. */
    synchronized void holdBy(LongPredicate waits) {
        held = waits;
    }

    /** Begins what is no longer held. */
    synchronized void goOn() {
        dispatch();
    }

    /** Takes a place, which {@link #ready} fills or {@link #leave} gives up; a sentence where there is none. */
    synchronized Optional<String> admit(long user) {
        if (closed) {
            return Optional.of(Sentence.STOPPING);
        }
        int mine = admitted.getOrDefault(user, 0);
        if (mine >= limits.userRunning() + limits.userWaiting()) {
            return Optional.of(
                    "You have " + mine + " drawings under way or waiting, which is as many as one person may; "
                            + "ask again when one of them is done.");
        }
        if (allAdmitted >= limits.running() + limits.waiting()) {
            return Optional.of("The queue is full with " + allAdmitted + " drawings; ask again in a few minutes.");
        }
        readmit(user);
        return Optional.empty();
    }

    /** Takes a place for what was admitted once already. */
    synchronized void readmit(long user) {
        admitted.merge(user, 1, Integer::sum);
        allAdmitted++;
    }

    synchronized void leave(long user) {
        admitted.computeIfPresent(user, (u, n) -> n == 1 ? null : n - 1);
        allAdmitted--;
    }

    /** Fills a place, its work to be run on a worker in its turn; where the queue is closed, the drawing is left to the next process. */
    synchronized void ready(FairLine.Place place) {
        if (closed) {
            leave(place.user());
        } else {
            line.add(place);
            dispatch();
        }
    }

    /** Takes a drawing out that has not started; false where it has, or is not here. */
    synchronized boolean remove(DrawingId id) {
        Optional<FairLine.Place> found = line.remove(id);
        found.ifPresent(place -> leave(place.user()));
        return found.isPresent();
    }

    /** Those that wait, in the order of their turns. */
    synchronized List<DrawingId> waiting() {
        return line.inOrder().stream().map(FairLine.Place::id).toList();
    }

    /** How many are under way. */
    synchronized int running() {
        return allRunning;
    }

    /** Starts nothing more; what waits is left to the next process. */
    synchronized void close() {
        closed = true;
        line.all().forEach(place -> leave(place.user()));
        line.clear();
    }

    private synchronized void dispatch() {
        Optional<FairLine.Place> next = next();
        while (next.isPresent()) {
            FairLine.Place place = next.get();
            allRunning++;
            running.merge(place.user(), 1, Integer::sum);
            workers.execute(() -> run(place));
            next = next();
        }
    }

    private Optional<FairLine.Place> next() {
        return closed || allRunning >= limits.running() ? Optional.empty() : line.next(this::may);
    }

    private boolean may(FairLine.Place place) {
        return running.getOrDefault(place.user(), 0) < limits.userRunning() && !held.test(place.server());
    }

    private void run(FairLine.Place place) {
        try {
            place.work().run();
        } finally {
            synchronized (this) {
                allRunning--;
                running.computeIfPresent(place.user(), (u, n) -> n == 1 ? null : n - 1);
                leave(place.user());
                dispatch();
            }
        }
    }
}
