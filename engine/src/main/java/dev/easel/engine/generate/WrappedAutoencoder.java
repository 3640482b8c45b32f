package dev.easel.engine.generate;

import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.vae.Autoencoder;
import dev.easel.engine.vae.Encoded;
import java.util.Optional;

/**
 * An autoencoder for pictures that join themselves: it works on more than the picture, continued on each side by what is at
 * the other, and cuts that off again. Its pictures are one at a time. Owns nothing; closing does nothing.
 */
final class WrappedAutoencoder implements Autoencoder {
    /** Cells on each side, where there are as many; further than a convolution of any usual decoder sees clearly. */
    private static final int MARGIN = 8;

    private final Ops ops;
    private final Autoencoder inner;

    WrappedAutoencoder(Ops ops, Autoencoder inner) {
        this.ops = ops;
        this.inner = inner;
    }

    @Override
    public int latentChannels() {
        return inner.latentChannels();
    }

    @Override
    public int pixelsPerLatent() {
        return inner.pixelsPerLatent();
    }

    @Override
    public Scaling scaling() {
        return inner.scaling();
    }

    @Override
    public Tensor decode(Tensor latents) {
        long[] shape = ops.shape(latents);
        int margin = margin(shape[2], shape[3]);
        try (Tensor wide = ops.wrapped(latents, margin);
                Tensor decoded = inner.decode(wide)) {
            return ops.inner(decoded, margin * pixelsPerLatent());
        }
    }

    @Override
    public Encoded encode(Tensor pixels) {
        long[] shape = ops.shape(pixels);
        int margin = margin(shape[2] / pixelsPerLatent(), shape[3] / pixelsPerLatent());
        try (Tensor wide = ops.wrapped(pixels, margin * pixelsPerLatent());
                Encoded encoded = inner.encode(wide)) {
            Tensor mean = ops.inner(encoded.mean(), margin);
            Optional<Tensor> logVariance = encoded.logVariance().map(values -> ops.inner(values, margin));
            return new Encoded(mean, logVariance);
        }
    }

    private static int margin(long height, long width) {
        return (int) Math.min(MARGIN, Math.min(height, width));
    }

    @Override
    public void close() {
        // The one inside belongs to somebody else.
    }
}
