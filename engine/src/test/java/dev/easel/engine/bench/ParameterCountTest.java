package dev.easel.engine.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.denoise.UNet;
import dev.easel.engine.tensor.ElementType;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.RandomWeights;
import dev.easel.engine.text.ClipTextEncoder;
import dev.easel.engine.vae.Autoencoder;
import dev.easel.engine.vae.Autoencoders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published checkpoints' numbers of parameters, counted without the memory that they take. */
class ParameterCountTest {
    private static Ops ops;

    @BeforeAll
    static void open() throws IOException {
        try (InputStream source = ParameterCountTest.class.getResourceAsStream("/bench/shapes_only_ops.py")) {
            ops = Ops.open(-1, new String(Objects.requireNonNull(source).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @AfterAll
    static void close() {
        ops.close();
    }

    @ParameterizedTest
    @CsvSource({"SD15,859520964", "SD21,865910724", "SDXL,2567463684"})
    void unetsHaveThePublishedSizes(Architecture architecture, long expected) {
        CountingWeights weights = weights();
        new UNet(weights, new RandomSubject(architecture).unet()).close();
        assertThat(weights.parameters()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"SD15,83653863", "SD21,83653863", "SDXL,83653863"})
    void autoencodersHaveThePublishedSize(Architecture architecture, long expected) {
        CountingWeights weights = weights();
        Autoencoder autoencoder = Autoencoders.build(weights, new RandomSubject(architecture).config("vae"));
        autoencoder.close();
        assertThat(weights.parameters()).isEqualTo(expected);
    }

    /** With a text projection each, which random weights always have and only SDXL's second encoder has in fact. */
    @ParameterizedTest
    @CsvSource({
        "SD15,text_encoder,123060480,589824",
        "SD21,text_encoder,340387840,524288",
        "SDXL,text_encoder,123060480,589824",
        "SDXL,text_encoder_2,694659840,0"
    })
    void textEncodersHaveThePublishedSizes(Architecture architecture, String network, long published, long projection) {
        CountingWeights weights = weights();
        new ClipTextEncoder(weights, new RandomSubject(architecture).config(network)).close();
        assertThat(weights.parameters()).isEqualTo(published + projection);
    }

    private static CountingWeights weights() {
        return new CountingWeights(new RandomWeights(ops, ElementType.FLOAT32));
    }
}
