package dev.easel.engine.vae;

import dev.easel.engine.tensor.Tensor;
import java.util.Optional;

/**
 * Latents as an encoder sees them.
 *
 * @param mean float32 [B, C, h, w]
 * @param logVariance float32 of the mean's shape; empty where the encoder is certain
 */
public record Encoded(Tensor mean, Optional<Tensor> logVariance) implements AutoCloseable {
    @Override
    public void close() {
        mean.close();
        logVariance.ifPresent(Tensor::close);
    }
}
