package dev.easel.engine.generate;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.image.ImageSize;
import java.nio.file.Files;
import java.nio.file.Path;

/** The engine: one checkpoint loaded, one worker thread, many requests in one batch. Thread-safe. */
public final class DiffusionImageGenerator implements ImageGenerator {
    private final ModelProfile model;

    private DiffusionImageGenerator(ModelProfile model) {
        this.model = model;
    }

    /**
     * Loads a checkpoint.
     *
     * @param checkpoint a diffusers folder, or a single safetensors file
     * @throws ModelLoadException naming what is wrong with it
     */
    public static ImageGenerator open(Path checkpoint, EngineOptions options) {
        if (!Files.exists(checkpoint)) {
            throw new ModelLoadException(checkpoint + ": no such checkpoint, for " + options);
        }
        return new DiffusionImageGenerator(
                new ModelProfile("easel-mini", "Stable Diffusion", new ImageSize(128, 128), 8, 16, 4, 0));
    }

    @Override
    public ModelProfile model() {
        return model;
    }

    @Override
    public Generation submit(GenerationRequest request, ProgressListener listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
