package dev.easel.engine.tensor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Frees what was made on this thread since it was opened, unless it is kept: networks own their tensors only once they are
 * built, and a checkpoint that turns out bad halfway must not stay in memory. One at a time on a thread.
 */
public final class BuildScope implements AutoCloseable {
    private static final ThreadLocal<@Nullable BuildScope> CURRENT = new ThreadLocal<>();

    private final List<Runnable> closers = new ArrayList<>();

    private BuildScope() {}

    public static BuildScope open() {
        if (CURRENT.get() != null) {
            throw new IllegalStateException("a build is under way on this thread");
        }
        BuildScope scope = new BuildScope();
        CURRENT.set(scope);
        return scope;
    }

    static void made(Runnable closer) {
        BuildScope scope = CURRENT.get();
        if (scope != null) {
            scope.closers.add(closer);
        }
    }

    /** All is built: its owners close it. */
    public void keep() {
        closers.clear();
    }

    @Override
    public void close() {
        CURRENT.remove();
        closers.forEach(Runnable::run);
    }
}
