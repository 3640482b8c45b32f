package dev.easel.engine.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.checkpoint.Checkpoint;
import dev.easel.engine.checkpoint.SafetensorsWriter;
import dev.easel.engine.checkpoint.Weight;
import dev.easel.engine.checkpoint.WeightInfo;
import dev.easel.engine.checkpoint.WeightType;
import dev.easel.engine.checkpoint.Weights;
import dev.easel.engine.tensor.CheckpointWeights;
import dev.easel.engine.tensor.ElementType;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoraUpdatesTest {
    private static final Path MODEL = Path.of("src/test/resources/checkpoint/sd21-tiny");
    private static final String QUERY = "down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q";
    private static final String CONVOLUTION = "mid_block.resnets.0.conv1";
    private static final int RANK = 3;
    private static final int CHANNELS = 32;

    private static Ops ops;
    private static Checkpoint checkpoint;

    private final Path folder;
    private final Random random = new Random(1);

    LoraUpdatesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    static void open() {
        ops = Ops.open(-1);
        checkpoint = Checkpoint.open(MODEL);
    }

    @AfterAll
    static void close() {
        checkpoint.close();
        ops.close();
    }

    @Test
    void severalFilesAddUpEachWithItsOwnWeight() {
        Weight down = weight("unet." + QUERY + ".lora_A.weight", RANK, CHANNELS);
        Weight up = weight("unet." + QUERY + ".lora_B.weight", CHANNELS, RANK);
        Weight otherDown = weight("unet." + QUERY + ".lora_A.weight", 1, CHANNELS);
        Weight otherUp = weight("unet." + QUERY + ".lora_B.weight", CHANNELS, 1);
        LoraUse one = use("one", 0.5, down, up);
        LoraUse other = use("other", -2, otherDown, otherUp);

        float[] change = change(QUERY, List.of(one, other), CHANNELS, CHANNELS);

        for (int out = 0; out < CHANNELS; out++) {
            for (int in = 0; in < CHANNELS; in++) {
                double expected = -2 * at(otherUp, out) * at(otherDown, in);
                for (int r = 0; r < RANK; r++) {
                    expected += 0.5 * at(up, out * RANK + r) * at(down, r * CHANNELS + in);
                }
                assertThat((double) change[out * CHANNELS + in]).isCloseTo(expected, within(1e-5));
            }
        }
    }

    @Test
    void alphaIsDividedByTheRank() {
        String stem = "lora_unet_" + QUERY.replace('.', '_');
        Weight down = weight(stem + ".lora_down.weight", RANK, CHANNELS);
        Weight up = weight(stem + ".lora_up.weight", CHANNELS, RANK);
        Weight alpha = floats(WeightInfo.of(stem + ".alpha", WeightType.F32), 6);

        float[] plain = change(QUERY, List.of(use("plain", 2, down, up)), CHANNELS, CHANNELS);
        float[] scaled = change(QUERY, List.of(use("scaled", 1, down, up, alpha)), CHANNELS, CHANNELS);

        assertThat(scaled).isEqualTo(plain);
    }

    /** The down convolution holds the kernel: W'[o, i, p] = W + sum over r of up[o, r] down[r, i, p]. */
    @Test
    void convolutionIsTheProductOverItsChannels() {
        int kernel = 9;
        Weight down = weight("unet." + CONVOLUTION + ".lora_A.weight", RANK, CHANNELS, 3, 3);
        Weight up = weight("unet." + CONVOLUTION + ".lora_B.weight", CHANNELS, RANK, 1, 1);

        float[] change = change(CONVOLUTION, List.of(use("conv", 1, down, up)), CHANNELS, CHANNELS, 3, 3);

        for (int i = 0; i < change.length; i++) {
            int out = i / (CHANNELS * kernel);
            double expected = 0;
            for (int r = 0; r < RANK; r++) {
                expected += at(up, out * RANK + r) * at(down, r * CHANNELS * kernel + i % (CHANNELS * kernel));
            }
            assertThat((double) change[i]).isCloseTo(expected, within(1e-5));
        }
    }

    /** The middle holds the kernel: W'[o, i, p] = W + sum over r and s of up[o, r] middle[r, s, p] down[s, i]. */
    @Test
    void convolutionWithAMiddleIsTheProductOfThree() {
        int kernel = 9;
        Weight down = weight("unet." + CONVOLUTION + ".lora_down.weight", RANK, CHANNELS, 1, 1);
        Weight middle = weight("unet." + CONVOLUTION + ".lora_mid.weight", RANK, RANK, 3, 3);
        Weight up = weight("unet." + CONVOLUTION + ".lora_up.weight", CHANNELS, RANK, 1, 1);

        float[] change = change(CONVOLUTION, List.of(use("conv", 1, down, middle, up)), CHANNELS, CHANNELS, 3, 3);

        for (int i = 0; i < change.length; i++) {
            int out = i / (CHANNELS * kernel);
            int in = i / kernel % CHANNELS;
            double expected = 0;
            for (int r = 0; r < RANK; r++) {
                for (int s = 0; s < RANK; s++) {
                    expected += at(up, out * RANK + r)
                            * at(middle, (r * RANK + s) * kernel + i % kernel)
                            * at(down, s * CHANNELS + in);
                }
            }
            assertThat((double) change[i]).isCloseTo(expected, within(1e-5));
        }
    }

    @Test
    void fileThatDoesNotExistIsRefusedByName() {
        LoraUse missing = new LoraUse(folder.resolve("nowhere.safetensors"), 1);

        assertThatThrownBy(() -> LoraUpdates.read(checkpoint, List.of(missing)))
                .isInstanceOf(RefusedRequestException.class)
                .hasMessageContaining("nowhere.safetensors");
    }

    @Test
    void loraOfAnotherModelIsRefusedByItsLayer() {
        LoraUse large = use(
                "large",
                1,
                weight("unet." + QUERY + ".lora_A.weight", RANK, 640),
                weight("unet." + QUERY + ".lora_B.weight", 640, RANK));

        assertThatThrownBy(() -> LoraUpdates.read(checkpoint, List.of(large)))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("large.safetensors")
                .hasMessageContaining(QUERY)
                .hasMessageContaining("640")
                .hasMessageContaining("[32, 32]");
    }

    @Test
    void layerThatIsNotFiniteIsRefusedByTheWeightItChanges() {
        WeightInfo info = WeightInfo.of("unet." + QUERY + ".lora_A.weight", WeightType.F32, 1, CHANNELS);
        float[] values = new float[CHANNELS];
        values[5] = Float.NaN;
        LoraUse broken =
                use("broken", 1, floats(info, values), weight("unet." + QUERY + ".lora_B.weight", CHANNELS, 1));

        assertThatThrownBy(() -> change(QUERY, List.of(broken), CHANNELS, CHANNELS))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining(QUERY + ".weight with its LoRA layers");
    }

    /** What the LoRAs add to a weight of the UNet. */
    private float[] change(String module, List<LoraUse> loras, long... shape) {
        Weights unet = checkpoint.unet().weights();
        LoraUpdates updates = LoraUpdates.read(checkpoint, loras);
        CheckpointWeights plain = new CheckpointWeights(ops, unet, ElementType.FLOAT32, Map.of());
        CheckpointWeights adapted = new CheckpointWeights(ops, unet, ElementType.FLOAT32, updates.of("unet"));
        try (Tensor before = plain.take(module + ".weight", shape);
                Tensor after = adapted.take(module + ".weight", shape);
                Tensor change = ops.combine(after, 1, before, -1)) {
            return ops.toFloats(change);
        }
    }

    private Weight weight(String name, long... shape) {
        WeightInfo info = WeightInfo.of(name, WeightType.F32, shape);
        float[] values = new float[(int) info.elementCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return floats(info, values);
    }

    private static Weight floats(WeightInfo info, float... values) {
        ByteBuffer bytes = ByteBuffer.allocate((int) info.byteCount()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return new Weight(info, bytes);
    }

    private static float at(Weight weight, int index) {
        return weight.bytes().getFloat(Float.BYTES * index);
    }

    private LoraUse use(String name, double weight, Weight... weights) {
        Path file = folder.resolve(name + ".safetensors");
        try {
            SafetensorsWriter.write(file, List.of(weights), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LoraUse(file, weight);
    }
}
