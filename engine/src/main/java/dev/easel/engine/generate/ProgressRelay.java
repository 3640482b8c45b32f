package dev.easel.engine.generate;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands progress to a listener on another thread, one event at a time and in order. While the listener is busy only the
 * latest event waits, so that it never holds up the sampling and still hears of the last step. Thread-safe.
 */
final class ProgressRelay {
    private static final Logger LOG = LoggerFactory.getLogger(ProgressRelay.class);

    private final ProgressListener listener;
    private final Executor executor;
    private final boolean wantsPreviews;
    private @Nullable Progress waiting;
    private boolean delivering;

    ProgressRelay(ProgressListener listener, Executor executor) {
        this.listener = listener;
        this.executor = executor;
        wantsPreviews = listener.wantsPreviews();
    }

    boolean wantsPreviews() {
        return wantsPreviews;
    }

    void report(Progress progress) {
        synchronized (this) {
            waiting = waiting == null ? progress : progress.after(waiting);
            if (delivering) {
                return;
            }
            delivering = true;
        }
        executor.execute(this::deliver);
    }

    private void deliver() {
        for (Progress next = next(); next != null; next = next()) {
            tell(next);
        }
    }

    private synchronized @Nullable Progress next() {
        Progress next = waiting;
        waiting = null;
        delivering = next != null;
        return next;
    }

    /** A listener's failure is its own: the pictures come all the same. */
    private void tell(Progress progress) {
        try {
            listener.onProgress(progress);
        } catch (RuntimeException | Error e) {
            LOG.warn("a progress listener failed at step {} of {}", progress.step(), progress.total(), e);
        }
    }
}
