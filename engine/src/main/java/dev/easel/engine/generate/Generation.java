package dev.easel.engine.generate;

import java.util.concurrent.CompletableFuture;

/** A request under way. Thread-safe. */
public interface Generation {
    /**
     * Completes with the pictures, or exceptionally with an EngineException or a CancellationException, on a thread that
     * may be held up without holding up the drawing.
     */
    CompletableFuture<GeneratedImages> result();

    /** Leaves the batch at the next step; the result completes with a CancellationException. No effect once done. */
    void cancel();
}
