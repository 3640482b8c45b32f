package dev.easel.upscaler.weights;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.JsonFile;
import dev.easel.engine.checkpoint.NetworkConfig;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What an upscaler's config.json says; all of it is optional, since the weights tell most.
 *
 * @param architecture that the weights are to have
 * @param factor that the weights are to enlarge by
 * @param pixelRange what white is to the network: 1 or 255
 * @param reach as {@code UpscalingNetwork} has it
 */
public record UpscalerSettings(
        Optional<String> architecture, Optional<Integer> factor, Optional<Double> pixelRange, Optional<Integer> reach) {
    static final UpscalerSettings NONE =
            new UpscalerSettings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** @throws ModelLoadException naming the file and the setting that is not known or not supported */
    static UpscalerSettings read(Path file) {
        NetworkConfig config = new NetworkConfig(JsonFile.read(file), file.toString());
        Optional<String> architecture = config.has("architecture")
                ? Optional.of(config.oneOf("architecture", "rrdn", "rdn", "rrdbnet", "srvgg"))
                : Optional.empty();
        UpscalerSettings settings = new UpscalerSettings(
                architecture, config.optionalSize("factor"), pixelRange(config), config.optionalSize("reach"));
        config.refuseOthers();
        return settings;
    }

    private static Optional<Double> pixelRange(NetworkConfig config) {
        Optional<Integer> range = config.optionalSize("pixel_range");
        range.filter(white -> white != 1 && white != 255).ifPresent(white -> {
            throw new ModelLoadException(config.source() + ": pixel_range=" + white + " is neither 1 nor 255");
        });
        return range.map(Integer::doubleValue);
    }
}
