package dev.easel.engine.generate;

import dev.easel.engine.InferenceException;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.refine.Refiner;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.vae.Autoencoder;
import java.util.Optional;

/** From finished latents to pixels. Confined to the worker thread. */
final class ImageDecoder {
    /** Of a picture that joins itself, continued for the refiner: more than it looks far. */
    private static final int REFINER_MARGIN = 64;

    private final Ops ops;
    private final Autoencoder autoencoder;
    private final Optional<Refiner> refiner;

    ImageDecoder(Ops ops, Autoencoder autoencoder, Optional<Refiner> refiner) {
        this.ops = ops;
        this.autoencoder = autoencoder;
        this.refiner = refiner;
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
                Tensor refined =
                        refined(decoder.decode(unscaled), request.manner().tile())) {
            return Pixels.image(
                    ops, refined, request.size().width(), request.size().height());
        }
    }

    /** Closes the picture given, or gives it back. */
    private Tensor refined(Tensor decoded, boolean joinsItself) {
        if (refiner.isEmpty()) {
            return decoded;
        }
        try (decoded) {
            return joinsItself
                    ? refinedAround(refiner.get(), decoded)
                    : refiner.get().refine(decoded);
        }
    }

    private Tensor refinedAround(Refiner network, Tensor decoded) {
        long[] shape = ops.shape(decoded);
        int margin = (int) Math.min(REFINER_MARGIN, Math.min(shape[2], shape[3]));
        try (Tensor wide = ops.wrapped(decoded, margin);
                Tensor refined = network.refine(wide)) {
            return ops.inner(refined, margin);
        }
    }
}
