package dev.easel.engine.tensor;

import ai.djl.pytorch.jni.IValue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A tensor in native memory. Whoever receives one closes it; nothing else frees it. Closing
 * again has no effect. Immutable, so any thread may read it.
 */
public final class Tensor implements AutoCloseable {
    /** Tensors, and lists of them, that were made and not closed yet. */
    static final AtomicLong OPEN = new AtomicLong();

    private final IValue value;
    private final AtomicBoolean closed = new AtomicBoolean();

    Tensor(IValue value) {
        this.value = value;
        OPEN.incrementAndGet();
        BuildScope.made(this::close);
    }

    IValue value() {
        return value;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            value.close();
            OPEN.decrementAndGet();
        }
    }
}
