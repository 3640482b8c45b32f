package dev.easel.engine.generate;

import dev.easel.engine.RefusedRequestException;
import java.util.ArrayList;
import java.util.List;

/** The way into the worker thread. Thread-safe. */
final class Inbox {
    private final List<Job> jobs = new ArrayList<>();
    private final List<Inquiry<?>> inquiries = new ArrayList<>();
    private boolean closed;

    /** @throws RefusedRequestException where it is closed */
    synchronized void put(Job job) {
        refuseIfClosed();
        jobs.add(job);
        notifyAll();
    }

    /** @throws RefusedRequestException where it is closed */
    synchronized void put(Inquiry<?> inquiry) {
        refuseIfClosed();
        inquiries.add(inquiry);
        notifyAll();
    }

    private void refuseIfClosed() {
        if (closed) {
            throw new RefusedRequestException("the engine is closed and draws no more pictures");
        }
    }

    /** Waits until there is a job or an inquiry, or the inbox is closed. */
    synchronized void await() throws InterruptedException {
        while (jobs.isEmpty() && inquiries.isEmpty() && !closed) {
            wait();
        }
    }

    /** All jobs that came since, in their order. */
    synchronized List<Job> take() {
        List<Job> taken = List.copyOf(jobs);
        jobs.clear();
        return taken;
    }

    /** All inquiries that came since, in their order. */
    synchronized List<Inquiry<?>> takeInquiries() {
        List<Inquiry<?>> taken = List.copyOf(inquiries);
        inquiries.clear();
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
