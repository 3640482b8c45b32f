package dev.easel.engine.explain;

import java.util.concurrent.CompletableFuture;

/**
 * A question under way. Thread-safe.
 *
 * @param <T> the answer
 */
public interface Explanation<T> {
    /**
     * Completes with the answer, or exceptionally with an EngineException or a CancellationException, on a thread that may
     * be held up without holding up the model.
     */
    CompletableFuture<T> result();

    /** Ends after the piece of work under way; the result completes with a CancellationException. No effect once done. */
    void cancel();
}
