package dev.easel.engine.tensor;

import ai.djl.pytorch.jni.IValue;

/**
 * A tensor in native memory. Whoever receives one closes it; nothing else frees it. Immutable, so any thread may read it.
 */
public final class Tensor implements AutoCloseable {
    private final IValue value;

    Tensor(IValue value) {
        this.value = value;
    }

    IValue value() {
        return value;
    }

    @Override
    public void close() {
        value.close();
    }
}
