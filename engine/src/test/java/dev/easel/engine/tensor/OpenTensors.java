package dev.easel.engine.tensor;

/** Lets tests of other packages count what is held in native memory. */
public final class OpenTensors {
    private OpenTensors() {}

    /** Tensors, and lists of them, that were made and not closed yet, in this process. */
    public static long count() {
        return Tensor.OPEN.get();
    }
}
