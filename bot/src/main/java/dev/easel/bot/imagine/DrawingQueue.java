package dev.easel.bot.imagine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Lets so many drawings run at a time, of all and of one person, and so many wait; first come, first served among those
 * whose person has none too many under way. Thread-safe.
 */
final class DrawingQueue {
    private final DeskSettings limits;
    private final Executor workers;
    private final List<Entry> ready = new ArrayList<>();
    private final Map<Long, Integer> admitted = new HashMap<>();
    private final Map<Long, Integer> running = new HashMap<>();
    private int allAdmitted;
    private int allRunning;
    private boolean closed;

    /** A drawing that can start. */
    private record Entry(long user, Runnable work, Runnable dropped) {}

    DrawingQueue(DeskSettings limits, Executor workers) {
        this.limits = limits;
        this.workers = workers;
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
        admitted.merge(user, 1, Integer::sum);
        allAdmitted++;
        return Optional.empty();
    }

    synchronized void leave(long user) {
        admitted.computeIfPresent(user, (u, n) -> n == 1 ? null : n - 1);
        allAdmitted--;
    }

    /**
     * Fills a place.
     *
     * @param work run on a worker in its turn
     * @param dropped run instead where the queue closes before
     */
    void ready(long user, Runnable work, Runnable dropped) {
        boolean late;
        synchronized (this) {
            late = closed;
            if (!late) {
                ready.add(new Entry(user, work, dropped));
                dispatch();
            }
        }
        if (late) {
            leave(user);
            dropped.run();
        }
    }

    /** Starts nothing more and drops what waits. */
    void close() {
        List<Entry> dropped;
        synchronized (this) {
            closed = true;
            dropped = List.copyOf(ready);
            ready.clear();
            dropped.forEach(entry -> leave(entry.user()));
        }
        dropped.forEach(entry -> entry.dropped().run());
    }

    private synchronized void dispatch() {
        Iterator<Entry> entries = ready.iterator();
        while (!closed && allRunning < limits.running() && entries.hasNext()) {
            Entry entry = entries.next();
            if (running.getOrDefault(entry.user(), 0) < limits.userRunning()) {
                entries.remove();
                allRunning++;
                running.merge(entry.user(), 1, Integer::sum);
                workers.execute(() -> run(entry));
            }
        }
    }

    private void run(Entry entry) {
        try {
            entry.work().run();
        } finally {
            synchronized (this) {
                allRunning--;
                running.computeIfPresent(entry.user(), (u, n) -> n == 1 ? null : n - 1);
                leave(entry.user());
                dispatch();
            }
        }
    }
}
