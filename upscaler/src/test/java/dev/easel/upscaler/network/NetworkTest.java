package dev.easel.upscaler.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.SafetensorsWriter;
import dev.easel.engine.checkpoint.Weight;
import dev.easel.engine.tensor.ElementType;
import dev.easel.engine.tensor.Ops;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small networks with random weights, against the same written out in loops and doubles. */
class NetworkTest {
    private static final TestPictures INPUT = TestPictures.noise(12, 8, 1);

    @TempDir
    private Path folder;

    private Ops ops;

    @BeforeEach
    void open() {
        ops = Ops.open(-1);
    }

    @AfterEach
    void close() {
        ops.close();
    }

    @ParameterizedTest
    @CsvSource({"4, 2, 1", "2, 2, 2", "1, 2, 4", "2, 1, 1", "8, 3, 1", "1, 0, 1"})
    void rrdbNetIsAsWrittenOut(int factor, int doublings, int unshuffling) throws IOException {

        NaiveNetwork naive = new NaiveNetwork(2);
        NaiveNetwork.Planes expected = naive.rrdbnet(NaiveNetwork.Planes.of(INPUT), 8, 4, 2, doublings, unshuffling);

        try (UpscalingNetwork network = written(naive, UnaryOperator.identity())) {
            assertThat(network.factor()).isEqualTo(factor);
            assertThat(network.multiple()).isEqualTo(unshuffling);
            assertThat(expected.largestDifference(INPUT.enlarged(ops, network))).isLessThan(2e-5);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void bothOlderNamingsOfRrdbNetAreTheSameNetwork(int doublings) throws IOException {
        NaiveNetwork naive = new NaiveNetwork(3);
        NaiveNetwork.Planes expected = naive.rrdbnet(NaiveNetwork.Planes.of(INPUT), 8, 4, 2, doublings, 1);

        try (UpscalingNetwork first = written(naive, name -> OlderNames.first(name, 2, doublings))) {
            assertThat(expected.largestDifference(INPUT.enlarged(ops, first))).isLessThan(2e-5);
        }
        if (doublings == 2) {
            try (UpscalingNetwork second = written(naive, OlderNames::second)) {
                assertThat(expected.largestDifference(INPUT.enlarged(ops, second)))
                        .isLessThan(2e-5);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void compactNetworkIsAsWrittenOut(int factor) throws IOException {
        NaiveNetwork naive = new NaiveNetwork(4);
        NaiveNetwork.Planes expected = naive.srvgg(NaiveNetwork.Planes.of(INPUT), 8, 3, factor);

        try (UpscalingNetwork network = written(naive, UnaryOperator.identity())) {
            assertThat(network.factor()).isEqualTo(factor);
            assertThat(expected.largestDifference(INPUT.enlarged(ops, network))).isLessThan(2e-5);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void rrdnIsAsWrittenOut(int factor) throws IOException {
        NaiveNetwork naive = new NaiveNetwork(5);
        int[] counts = {2, 3, 4};
        NaiveNetwork.Planes expected = naive.rrdn(NaiveNetwork.Planes.of(INPUT), 8, 4, counts, factor);

        try (UpscalingNetwork network = written(naive, UnaryOperator.identity())) {
            assertThat(network.factor()).isEqualTo(factor);
            assertThat(expected.largestDifference(INPUT.enlarged(ops, network))).isLessThan(2e-5);
        }
    }

    @Test
    void rdnIsAsWrittenOutAndTakesWhiteAs255() throws IOException {
        NaiveNetwork naive = new NaiveNetwork(6);
        TestPictures scaled =
                new TestPictures(INPUT.width(), INPUT.height(), INPUT.planes().clone());
        for (int i = 0; i < scaled.planes().length; i++) {
            scaled.planes()[i] *= 255;
        }
        NaiveNetwork.Planes expected = naive.rdn(NaiveNetwork.Planes.of(scaled), 8, 4, 3, 2, 2);

        try (UpscalingNetwork network = written(naive, UnaryOperator.identity())) {
            TestPictures output = INPUT.enlarged(ops, network);
            for (int i = 0; i < output.planes().length; i++) {
                output.planes()[i] *= 255;
            }
            assertThat(expected.largestDifference(output)).isLessThan(5e-3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RRDN", "RDN", "RRDBNET", "SRVGG"})
    void bfloat16ComesClose(String which) throws IOException {
        NaiveNetwork naive = new NaiveNetwork(7);
        NaiveNetwork.Planes x = NaiveNetwork.Planes.of(INPUT);
        NaiveNetwork.Planes expected = switch (which) {
            case "RRDN" -> naive.rrdn(x, 8, 4, new int[] {1, 1, 2}, 2);
            case "RDN" -> naive.rdn(x, 8, 4, 1, 1, 2);
            case "RRDBNET" -> naive.rrdbnet(x, 8, 4, 1, 1, 1);
            default -> naive.srvgg(x, 8, 2, 2);
        };

        file(naive.weights(UnaryOperator.identity()));
        Files.writeString(folder.resolve("config.json"), "{\"pixel_range\": 1}");
        try (UpscalingNetwork network = UpscalingNetworks.open(folder, ops, ElementType.BFLOAT16)) {
            assertThat(expected.largestDifference(INPUT.enlarged(ops, network))).isBetween(1e-6, 0.05);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conv_first.weight",
                "body.0.rdb2.conv3.weight",
                "conv_body.bias",
                "conv_last.weight",
                "conv_up2.bias"
            })
    void missingWeightIsNamed(String name) throws IOException {
        List<Weight> weights = rrdbnet().stream()
                .filter(weight -> !weight.info().name().equals(name))
                .toList();

        assertThatThrownBy(() -> open(file(weights))).isInstanceOf(ModelLoadException.class);
        if (!name.equals("conv_first.weight")) {
            assertThatThrownBy(() -> open(file(weights))).hasMessageContaining(name.replace(".bias", ""));
        }
    }

    @Test
    void weightThatBelongsNowhereIsNamed() throws IOException {
        NaiveNetwork naive = new NaiveNetwork(8);
        naive.rrdbnet(NaiveNetwork.Planes.of(INPUT), 8, 4, 1, 2, 1);
        naive.put("conv_extra.weight", new float[1], 1);

        assertThatThrownBy(() -> open(file(naive.weights(UnaryOperator.identity()))))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("conv_extra.weight");
    }

    @Test
    void otherNetworkIsRefusedWithSomeOfItsWeights() throws IOException {
        NaiveNetwork naive = new NaiveNetwork(9);
        naive.put("down_blocks.0.weight", new float[1], 1);

        assertThatThrownBy(() -> open(file(naive.weights(UnaryOperator.identity()))))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("no upscaler that is known")
                .hasMessageContaining("down_blocks.0.weight");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"factor\": 2} | factor=2",
                "{\"architecture\": \"srvgg\"} | architecture=srvgg",
                "{\"architecture\": \"swinir\"} | swinir",
                "{\"pixel_range\": 100} | pixel_range=100",
                "{\"scale\": 4} | scale=4",
                "[] | no JSON object"
            })
    void configThatContradictsTheWeightsIsRefused(String config, String named) throws IOException {
        file(rrdbnet());
        Files.writeString(folder.resolve("config.json"), config);

        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining(named);
    }

    private static List<Weight> rrdbnet() {
        NaiveNetwork naive = new NaiveNetwork(10);
        naive.rrdbnet(NaiveNetwork.Planes.of(TestPictures.noise(2, 2, 1)), 8, 4, 1, 2, 1);
        return naive.weights(UnaryOperator.identity());
    }

    private UpscalingNetwork written(NaiveNetwork naive, UnaryOperator<String> rename) throws IOException {
        return open(file(naive.weights(rename)));
    }

    private UpscalingNetwork open(Path path) {
        return UpscalingNetworks.open(path, ops, ElementType.FLOAT32);
    }

    private Path file(List<Weight> weights) throws IOException {
        Path file = folder.resolve("model.safetensors");
        SafetensorsWriter.write(file, weights, Map.of());
        return file;
    }
}
