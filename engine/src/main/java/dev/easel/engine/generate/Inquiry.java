package dev.easel.engine.generate;

import dev.easel.engine.explain.Explanation;
import dev.easel.engine.explain.ExplanationListener;
import dev.easel.engine.explain.Pieces;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A question to the model, from its asking to its answer. Cancelling and the result are thread-safe; the rest is confined to
 * the worker thread.
 */
final class Inquiry<T> implements Explanation<T>, AutoCloseable {
    private final Function<LoadedModel, Pieces<T>> begin;
    private final Executor executor;
    private final ProgressRelay progress;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private @Nullable Pieces<T> pieces;
    private volatile boolean cancelled;

    /**
     * A question not yet begun.
     *
     * @param begin what there is to do, once the model is at hand
     * @param executor runs the listener and what follows the result, so that neither holds up the worker
     */
    Inquiry(Function<LoadedModel, Pieces<T>> begin, ExplanationListener listener, Executor executor) {
        this.begin = begin;
        this.executor = executor;
        progress = new ProgressRelay(event -> listener.onAdvance(event.step(), event.total()), executor);
    }

    @Override
    public CompletableFuture<T> result() {
        return result;
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    /** Whether nobody waits for the answer any more; a result that its holder completes counts as well. */
    boolean cancelled() {
        return cancelled || result.isDone();
    }

    /** Does a piece of it; true where that was the last one, and the answer is given. */
    boolean advance(LoadedModel model) {
        if (pieces == null) {
            pieces = begin.apply(model);
        }
        Pieces<T> work = pieces;
        work.next();
        progress.report(new Progress(work.done(), work.total(), List.of()));
        if (work.done() < work.total()) {
            return false;
        }
        T answer = work.result();
        executor.execute(() -> result.complete(answer));
        return true;
    }

    void fail(Throwable reason) {
        executor.execute(() -> result.completeExceptionally(reason));
    }

    @Override
    public void close() {
        if (pieces != null) {
            pieces.close();
            pieces = null;
        }
    }
}
