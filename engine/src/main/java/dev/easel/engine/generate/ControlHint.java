package dev.easel.engine.generate;

import dev.easel.engine.denoise.ControlNet;
import dev.easel.engine.tensor.Tensor;

/**
 * A job's ControlNet and its embedded hint.
 *
 * @param net shared, not owned
 * @param hint [1, C, h, w], owned
 * @param scale how strongly
 */
record ControlHint(ControlNet net, Tensor hint, double scale) implements AutoCloseable {
    @Override
    public void close() {
        hint.close();
    }
}
