package dev.easel.engine.generate;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Hands progress to a listener on another thread; while the listener is busy only the latest event is kept, so that it
 * never holds up the sampling. Thread-safe.
 */
final class ProgressRelay {
    private final ProgressListener listener;
    private final Executor executor;
    private final AtomicReference<Progress> latest = new AtomicReference<>();

    ProgressRelay(ProgressListener listener, Executor executor) {
        this.listener = listener;
        this.executor = executor;
    }

    boolean wantsPreviews() {
        return listener.wantsPreviews();
    }

    void report(Progress progress) {
        if (latest.getAndSet(progress) == null) {
            executor.execute(this::deliver);
        }
    }

    private void deliver() {
        Progress progress = latest.getAndSet(null);
        if (progress != null) {
            listener.onProgress(progress);
        }
    }
}
