package dev.easel.engine.generate;

import dev.easel.engine.RefusedRequestException;
import java.util.ArrayList;
import java.util.List;

/** The way into the worker thread. Thread-safe. */
final class Inbox {
    private final List<Job> jobs = new ArrayList<>();
    private boolean closed;

    /** @throws RefusedRequestException where it is closed */
    synchronized void put(Job job) {
        if (closed) {
            throw new RefusedRequestException("the engine is closed and draws no more pictures");
        }
        jobs.add(job);
        notifyAll();
    }

    /** Waits until there is a job or the inbox is closed. */
    synchronized void await() throws InterruptedException {
        while (jobs.isEmpty() && !closed) {
            wait();
        }
    }

    /** All jobs that came since, in their order. */
    synchronized List<Job> take() {
        List<Job> taken = List.copyOf(jobs);
        jobs.clear();
        return taken;
    }

    synchronized boolean closed() {
        return closed;
    }

    /** Lets no more jobs in; what is there stays to be taken. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
