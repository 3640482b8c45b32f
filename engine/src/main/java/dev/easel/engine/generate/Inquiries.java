package dev.easel.engine.generate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/** The questions that the worker is at, one piece of the first at a time. Confined to the worker thread. */
final class Inquiries {
    private final LoadedModel model;
    private final Function<Throwable, ? extends Throwable> reason;
    private final Deque<Inquiry<?>> waiting = new ArrayDeque<>();

    /** @param reason what to tell of a failure */
    Inquiries(LoadedModel model, Function<Throwable, ? extends Throwable> reason) {
        this.model = model;
        this.reason = reason;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    void add(List<Inquiry<?>> more) {
        waiting.addAll(more);
    }

    /** Drops cancelled ones, then does a piece of the first, which goes behind the others so that none waits for all. */
    void turn() {
        List<Inquiry<?>> cancelled = waiting.stream().filter(Inquiry::cancelled).toList();
        cancelled.forEach(inquiry -> end(inquiry, new CancellationException()));
        Inquiry<?> next = waiting.peek();
        if (next != null) {
            advance(next);
        }
    }

    private void advance(Inquiry<?> inquiry) {
        try {
            waiting.remove(inquiry);
            if (inquiry.advance(model)) {
                inquiry.close();
            } else {
                waiting.add(inquiry);
            }
        } catch (RuntimeException | Error e) {
            end(inquiry, reason.apply(e));
        }
    }

    private void end(Inquiry<?> inquiry, Throwable why) {
        waiting.remove(inquiry);
        try {
            inquiry.close();
        } finally {
            inquiry.fail(why);
        }
    }

    /** Ends all of them. */
    void endAll(Throwable why) {
        List.copyOf(waiting).forEach(inquiry -> end(inquiry, why));
    }
}
