package dev.easel.engine.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.easel.engine.image.ImageSize;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** The published shapes of networks that can be measured without a checkpoint. */
enum Architecture {
    SD15("sd15", 512),
    SD21("sd21", 768),
    SDXL("sdxl", 1024),
    /** The built-in model. */
    MINI("mini", 128);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String id;
    private final int side;

    Architecture(String id, int side) {
        this.id = id;
        this.side = side;
    }

    String id() {
        return id;
    }

    /** Of the pictures it was made for. */
    ImageSize size() {
        return new ImageSize(side, side);
    }

    static Optional<Architecture> parse(String id) {
        return Arrays.stream(values())
                .filter(architecture -> architecture.id.equals(id))
                .findFirst();
    }

    /** The config.json of each of its networks by the name of its folder: unet, vae, text_encoder, text_encoder_2. */
    JsonNode configs() {
        try (InputStream resource =
                Objects.requireNonNull(Architecture.class.getResourceAsStream(id + ".json"), id + ".json")) {
            return JSON.readTree(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
