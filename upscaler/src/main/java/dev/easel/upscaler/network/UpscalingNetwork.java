package dev.easel.upscaler.network;

import dev.easel.engine.tensor.Tensor;

/**
 * A network that enlarges a picture by a fixed factor. Convolutional: it takes any height and width. Thread-safe once
 * loaded.
 */
public interface UpscalingNetwork extends AutoCloseable {
    /** By how much width and height grow, at least 1. */
    int factor();

    /** What height and width have to be multiples of; 1 for most networks. */
    int multiple();

    /**
     * Pixels of the input on each side that a pixel of the result looks at, as far as it matters: beyond them the change is
     * less than half a grey level.
     */
    int reach();

    /**
     * Enlarges.
     *
     * @param x [B, 3, H, W], float32, red, green, blue of 0 to 1
     * @return [B, 3, factor * H, factor * W], float32, about 0 to 1, not clamped; the caller's to close
     */
    Tensor upscale(Tensor x);

    /** Frees the weights. */
    @Override
    void close();
}
