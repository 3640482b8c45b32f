package dev.easel.engine.refine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.SafetensorsWriter;
import dev.easel.engine.checkpoint.Weight;
import dev.easel.engine.checkpoint.WeightInfo;
import dev.easel.engine.checkpoint.WeightType;
import dev.easel.engine.tensor.ElementType;
import dev.easel.engine.tensor.OpenTensors;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefinerTest {
    private static final RefinerLayout SMALL = new RefinerLayout(4, 6, 1, 2);
    private static final String CONFIG =
            "{\"_class_name\": \"ResidualRefiner\", \"block_out_channels\": [4, 6], \"outer_blocks\": 1, \"inner_blocks\": 2}";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"8, 12", "16, 4"})
    void networkComputesWhatPlainLoopsDo(int height, int width) throws IOException {
        Map<String, float[]> weights = randomWeights(0.2);
        float[] picture = picture(height, width);

        float[] refined = refined(weights, picture, height, width);

        float[] expected = flat(new PlainRefiner(SMALL, weights).refine(planes(picture, height, width)));
        assertThat(refined).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(refined[i]).isCloseTo(expected[i], offset(2e-5f));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 5", "7, 9", "10, 4"})
    void anySizeComesBackAsItWas(int height, int width) throws IOException {
        float[] picture = picture(height, width);

        assertThat(refined(randomWeights(0.2), picture, height, width)).hasSize(picture.length);
    }

    @Test
    void networkWhoseLastLayerIsZeroChangesNothing() throws IOException {
        Map<String, float[]> weights = randomWeights(0.2);
        weights.replace("last.weight", new float[12 * 4 * 9]);
        weights.replace("last.bias", new float[12]);
        float[] picture = picture(8, 8);

        assertThat(refined(weights, picture, 8, 8)).containsExactly(picture);
    }

    @Test
    void valuesBeyondTheRangeAreTakenAsItsEnds() throws IOException {
        Map<String, float[]> weights = randomWeights(0.2);
        float[] within = new float[3 * 16];
        float[] beyond = new float[3 * 16];
        Arrays.fill(within, 1);
        Arrays.fill(beyond, 1.7f);

        assertThat(refined(weights, beyond, 4, 4)).containsExactly(refined(weights, within, 4, 4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | _class_name is missing",
                "{\"_class_name\": \"Magic\"} | _class_name=\"Magic\"",
                "{\"_class_name\": \"ResidualRefiner\", \"block_out_channels\": [4], \"outer_blocks\": 1, \"inner_blocks\": 2} | two entries",
                "{\"_class_name\": \"ResidualRefiner\", \"block_out_channels\": [4, 6], \"inner_blocks\": 2} | outer_blocks is missing",
                "{\"_class_name\": \"ResidualRefiner\", \"block_out_channels\": [4, 6], \"outer_blocks\": 1, \"inner_blocks\": 2, \"norm\": 1} | norm=1",
                "{\"_class_name\": \"ResidualRefiner\", \"block_out_channels\": [4, 90000], \"outer_blocks\": 1, \"inner_blocks\": 2} | too large"
            })
    void configThatIsNotKnownIsRefusedByName(String config, String named) throws IOException {
        write(config, randomWeights(0.2));

        assertThatThrownBy(this::load).isInstanceOf(ModelLoadException.class).hasMessageContaining(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "surplus", "shape", "infinite"})
    void brokenWeightsAreRefusedByName(String fault) throws IOException {
        Map<String, float[]> weights = randomWeights(0.2);
        String named = fault.equals("surplus") ? "inner.2.first.weight" : "inner.1.first.weight";
        switch (fault) {
            case "missing" -> weights.remove(named);
            case "surplus" -> weights.put(named, new float[3]);
            case "shape" -> weights.replace(named, new float[6]);
            default -> Objects.requireNonNull(weights.get(named))[5] = Float.POSITIVE_INFINITY;
        }
        write(CONFIG, weights);
        long open = OpenTensors.count();

        assertThatThrownBy(this::load).isInstanceOf(ModelLoadException.class).hasMessageContaining(named);
        assertThat(OpenTensors.count()).isEqualTo(open);
    }

    @Test
    void truncatedFileIsRefused() throws IOException {
        write(CONFIG, randomWeights(0.2));
        Path file = folder.resolve("model.safetensors");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 900));

        assertThatThrownBy(this::load).isInstanceOf(ModelLoadException.class).hasMessageContaining("model.safetensors");
    }

    private void load() {
        try (Ops ops = Ops.open(-1)) {
            Refiner.open(folder, ops, ElementType.FLOAT32).close();
        }
    }

    private float[] refined(Map<String, float[]> weights, float[] picture, int height, int width) throws IOException {
        write(CONFIG, weights);
        try (Ops ops = Ops.open(-1);
                Refiner refiner = Refiner.open(folder, ops, ElementType.FLOAT32);
                Tensor pixels = ops.fromFloats(picture, 1, 3, height, width);
                Tensor refined = refiner.refine(pixels)) {
            return ops.toFloats(refined);
        }
    }

    private void write(String config, Map<String, float[]> weights) throws IOException {
        Files.writeString(folder.resolve("config.json"), config);
        Map<String, WeightInfo> known = new LinkedHashMap<>();
        SMALL.weights().forEach(info -> known.put(info.name(), info));
        List<Weight> stored = new ArrayList<>();
        weights.forEach((name, values) -> {
            WeightInfo flat = WeightInfo.of(name, WeightType.F32, values.length);
            WeightInfo info = known.getOrDefault(name, flat);
            stored.add(new Weight(info.elementCount() == values.length ? info : flat, bytes(values)));
        });
        SafetensorsWriter.write(folder.resolve("model.safetensors"), stored, Map.of());
    }

    private static ByteBuffer bytes(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes;
    }

    private static Map<String, float[]> randomWeights(double scale) {
        SplittableRandom random = new SplittableRandom(3);
        Map<String, float[]> weights = new LinkedHashMap<>();
        for (WeightInfo info : SMALL.weights()) {
            weights.put(info.name(), values(random, (int) info.elementCount(), scale));
        }
        return weights;
    }

    private static float[] picture(int height, int width) {
        return values(new SplittableRandom(4), 3 * height * width, 1);
    }

    private static float[] values(SplittableRandom random, int count, double scale) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (scale * (2 * random.nextDouble() - 1));
        }
        return values;
    }

    private static double[][][] planes(float[] picture, int height, int width) {
        double[][][] planes = new double[3][height][width];
        for (int i = 0; i < picture.length; i++) {
            planes[i / (height * width)][i / width % height][i % width] = picture[i];
        }
        return planes;
    }

    private static float[] flat(double[][][] planes) {
        float[] flat = new float[planes.length * planes[0].length * planes[0][0].length];
        int at = 0;
        for (double[][] plane : planes) {
            for (double[] row : plane) {
                for (double value : row) {
                    flat[at++] = (float) value;
                }
            }
        }
        return flat;
    }
}
