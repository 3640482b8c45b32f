package dev.easel.upscaler.weights;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.QuantizedWeights;
import dev.easel.engine.checkpoint.SafetensorsFile;
import dev.easel.engine.checkpoint.Weights;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An upscaler as it lies on disk: a folder that holds model.safetensors and perhaps config.json, or a single file.
 *
 * @param weights by the names of the file; the caller's to close
 * @param settings what config.json says
 */
public record UpscalerCheckpoint(Weights weights, UpscalerSettings settings) implements AutoCloseable {
    private static final String WEIGHTS = "model.safetensors";
    private static final String CONFIG = "config.json";

    /**
     * Opens a folder, a safetensors file or a {@code .pth} file.
     *
     * @throws ModelLoadException naming the file and what is wrong with it
     */
    public static UpscalerCheckpoint open(Path path) {
        if (!Files.isDirectory(path)) {
            return new UpscalerCheckpoint(openFile(path), UpscalerSettings.NONE);
        }
        Path file = path.resolve(WEIGHTS);
        if (!Files.isRegularFile(file)) {
            throw new ModelLoadException(path + ": holds no " + WEIGHTS);
        }
        Path config = path.resolve(CONFIG);
        UpscalerSettings settings = Files.isRegularFile(config) ? UpscalerSettings.read(config) : UpscalerSettings.NONE;
        return new UpscalerCheckpoint(openFile(file), settings);
    }

    private static Weights openFile(Path file) {
        return PthFile.isOne(file) ? PthFile.open(file) : QuantizedWeights.over(SafetensorsFile.open(file));
    }

    @Override
    public void close() {
        weights.close();
    }
}
