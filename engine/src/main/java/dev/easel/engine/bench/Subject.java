package dev.easel.engine.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.engine.checkpoint.NetworkConfig;
import dev.easel.engine.denoise.UNetConfig;
import dev.easel.engine.generate.Precision;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.tensor.ElementType;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.WeightSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The networks that are measured; each is known by the name of its folder in diffusers' layout. */
interface Subject extends AutoCloseable {
    /** The size of picture to measure at unless told otherwise. */
    ImageSize size();

    /** What the model asks to be computed in; empty leaves it to the machine. */
    default Optional<Precision> precision() {
        return Optional.empty();
    }

    boolean has(String network);

    JsonNode json(String network);

    WeightSource weights(String network, Ops ops, ElementType type);

    default NetworkConfig config(String network) {
        return new NetworkConfig(json(network), network);
    }

    default UNetConfig unet() {
        return UNetConfig.read(config("unet"));
    }

    default List<String> textEncoders() {
        return Stream.of("text_encoder", "text_encoder_2").filter(this::has).toList();
    }

    /** Both kinds of autoencoder halve the picture between each two of their levels. */
    default int pixelsPerLatent() {
        return 1 << (json("vae").path("block_out_channels").size() - 1);
    }

    @Override
    void close();
}
