package dev.easel.bot.imagine;

import dev.easel.bot.job.DrawingId;
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
    private record Entry(DrawingId id, long user, Runnable work) {}

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

    /**
     * Fills a place; where the queue is closed, the drawing is left to the next process.
     *
     * @param work run on a worker in its turn
     */
    synchronized void ready(DrawingId id, long user, Runnable work) {
        if (closed) {
            leave(user);
        } else {
            ready.add(new Entry(id, user, work));
            dispatch();
        }
    }

    /** Takes a drawing out that has not started; false where it has, or is not here. */
    synchronized boolean remove(DrawingId id) {
        Optional<Entry> found =
                ready.stream().filter(entry -> entry.id().equals(id)).findFirst();
        found.ifPresent(entry -> {
            ready.remove(entry);
            leave(entry.user());
        });
        return found.isPresent();
    }

    /** Those that wait, the next one first. */
    synchronized List<DrawingId> waiting() {
        return ready.stream().map(Entry::id).toList();
    }

    /** How many are under way. */
    synchronized int running() {
        return allRunning;
    }

    /** Starts nothing more; what waits is left to the next process. */
    synchronized void close() {
        closed = true;
        ready.forEach(entry -> leave(entry.user()));
        ready.clear();
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
