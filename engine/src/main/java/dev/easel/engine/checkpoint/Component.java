package dev.easel.engine.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.engine.ModelLoadException;
import java.nio.file.Path;

/**
 * One network of a checkpoint.
 *
 * @param config in the form of diffusers' or transformers' {@code config.json}
 * @param weights under the names that diffusers gives them today; CLIP text encoders without {@code text_model.}
 * @param source for messages
 */
public record Component(JsonNode config, Weights weights, String source) {
    /**
     * Opens a folder with a {@code config.json} and safetensors weights, such as a ControlNet or a tiny VAE.
     *
     * @throws ModelLoadException naming what is missing or wrong
     */
    public static Component open(Path folder) {
        JsonNode config = JsonFile.read(folder.resolve("config.json"));
        Weights weights = WeightFiles.open(folder);
        return new Component(config, ModernNames.of(config, weights), folder.toString());
    }
}
