package dev.easel.engine.denoise;

import dev.easel.engine.tensor.Tensor;

/**
 * What every block of a network call is told, in the weights' number format.
 *
 * @param time [B, E], after SiLU
 * @param promptEmbeddings [B, T, C]
 */
record Signals(Tensor time, Tensor promptEmbeddings) implements AutoCloseable {
    @Override
    public void close() {
        time.close();
        promptEmbeddings.close();
    }
}
