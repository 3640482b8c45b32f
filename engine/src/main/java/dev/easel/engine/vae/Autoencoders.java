package dev.easel.engine.vae;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.NetworkConfig;
import dev.easel.engine.tensor.WeightSource;

/** Builds the autoencoder that a config asks for. */
public final class Autoencoders {
    private Autoencoders() {}

    /** @throws ModelLoadException naming a class or setting that is not supported */
    public static Autoencoder build(WeightSource source, NetworkConfig config) {
        return switch (config.oneOf("_class_name", "AutoencoderKL", "AutoencoderTiny")) {
            case "AutoencoderTiny" -> new AutoencoderTiny(source, config);
            default -> new AutoencoderKl(source, config);
        };
    }
}
