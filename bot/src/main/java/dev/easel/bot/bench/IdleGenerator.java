package dev.easel.bot.bench;

import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.explain.Explainer;
import dev.easel.engine.generate.GeneratedImages;
import dev.easel.engine.generate.Generation;
import dev.easel.engine.generate.GenerationRequest;
import dev.easel.engine.generate.ImageGenerator;
import dev.easel.engine.generate.ModelProfile;
import dev.easel.engine.generate.Precedence;
import dev.easel.engine.generate.Precision;
import dev.easel.engine.generate.ProgressListener;
import dev.easel.engine.image.ImageSize;
import java.util.concurrent.CompletableFuture;

/** Takes what it is given and never finishes it, so that everything else waits. Thread-safe. */
final class IdleGenerator implements ImageGenerator {
    @Override
    public ModelProfile model() {
        return new ModelProfile("idle", "Stable Diffusion", new ImageSize(64, 64), 8, 16, 4, 0, Precision.FLOAT32);
    }

    @Override
    public Explainer explainer() {
        throw new RefusedRequestException("nothing is explained here");
    }

    @Override
    public Generation submit(GenerationRequest request, ProgressListener listener, Precedence precedence) {
        CompletableFuture<GeneratedImages> result = new CompletableFuture<>();
        return new Generation() {
            @Override
            public CompletableFuture<GeneratedImages> result() {
                return result;
            }

            @Override
            public void cancel() {
                result.cancel(false);
            }
        };
    }

    @Override
    public void close() {}
}
