package dev.easel.engine.generate;

import dev.easel.engine.InferenceException;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.vae.Autoencoder;

/** From finished latents to pixels. Confined to the worker thread. */
final class ImageDecoder {
    private final Ops ops;
    private final Autoencoder autoencoder;

    ImageDecoder(Ops ops, Autoencoder autoencoder) {
        this.ops = ops;
        this.autoencoder = autoencoder;
    }

    /** @throws InferenceException where the latents are not finite */
    RgbImage decode(RunningRow finished) {
        GenerationRequest request = finished.job().request();
        try (Tensor latents = ops.rows(finished.row().state(), 0, 1)) {
            if (!ops.allFinite(latents)) {
                long seed = request.seed() + finished.job().indexOf(finished.row());
                throw new InferenceException("the latents of the picture of seed " + seed
                        + " are NaN or infinite; with float16 or bfloat16, --precision float32 may help");
            }
            RgbImage fresh = pixels(latents, request);
            return request.initialImage().map(start -> start.keptIn(fresh)).orElse(fresh);
        }
    }

    private RgbImage pixels(Tensor latents, GenerationRequest request) {
        Autoencoder decoder = request.manner().tile() ? new WrappedAutoencoder(ops, autoencoder) : autoencoder;
        Autoencoder.Scaling scaling = decoder.scaling();
        try (Tensor unscaled = ops.scaled(latents, 1 / scaling.factor(), scaling.shift());
                Tensor decoded = decoder.decode(unscaled)) {
            return Pixels.image(
                    ops, decoded, request.size().width(), request.size().height());
        }
    }
}
