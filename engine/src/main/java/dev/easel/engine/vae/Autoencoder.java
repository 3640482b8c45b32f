package dev.easel.engine.vae;

import dev.easel.engine.tensor.Tensor;

/** Turns pixels into latents and back. Pictures are [B, 3, H, W] in -1..1. Thread-safe. */
public interface Autoencoder extends AutoCloseable {
    /** Channels of the latents. */
    int latentChannels();

    /** Pixels along each side of a latent. */
    int pixelsPerLatent();

    /**
     * What the network's own latents are multiplied by to be what the UNet works on, and (first) reduced by.
     *
     * @param factor close to 1 / standard deviation
     * @param shift the mean
     */
    record Scaling(double factor, double shift) {}

    Scaling scaling();

    /** Unscaled latents, float32 [B, C, h, w], to float32 pixels. */
    Tensor decode(Tensor latents);

    /** Pixels to unscaled latents: mean and log-variance of their distribution. */
    Encoded encode(Tensor pixels);

    @Override
    void close();
}
