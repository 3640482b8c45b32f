package dev.easel.upscaler.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.WeightType;
import dev.easel.engine.checkpoint.Weights;
import dev.easel.engine.tensor.ElementType;
import dev.easel.engine.tensor.Ops;
import dev.easel.upscaler.network.UpscalingNetwork;
import dev.easel.upscaler.network.UpscalingNetworks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** small.pth and legacy.pth come from Python's own pickler: write_pth.py beside them. */
class PthFileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"small.pth", "legacy.pth"})
    void pythonsPicklesAreReadWithTheirStrides(String name) throws IOException {
        try (Weights weights = UpscalerCheckpoint.open(copy(name)).weights()) {
            assertThat(weights.names()).hasSize(42).startsWith("conv_first.weight", "conv_first.bias");
            assertThat(weights.info("conv_first.weight").shape()).containsExactly(4L, 3L, 3L, 3L);
            assertThat(weights.info("conv_body.weight").type()).isEqualTo(WeightType.F16);
            assertElements(weights.bytes("conv_first.weight"), 0, 108);
            assertElements(weights.bytes("body.0.rdb1.conv2.weight"), 4, 2 * 6 * 9);
            assertThat(Float.floatToIntBits(weights.bytes("conv_last.bias").getFloat(4)))
                    .isEqualTo(Float.floatToIntBits(element(41, 1)));
        }
    }

    private static void assertElements(ByteBuffer bytes, int tensor, int count) {
        assertThat(bytes.remaining()).isEqualTo(4 * count);
        for (int i = 0; i < count; i++) {
            assertThat(bytes.getFloat(4 * i)).isEqualTo(element(tensor, i));
        }
    }

    private static float element(int tensor, int index) {
        return ((7 * tensor + 3 * index) % 64 - 31) / 128f;
    }

    @ParameterizedTest
    @ValueSource(strings = {"small.pth", "legacy.pth"})
    void networksLoadFromThem(String name) throws IOException {
        try (Ops ops = Ops.open(-1);
                UpscalingNetwork network = UpscalingNetworks.open(copy(name), ops, ElementType.FLOAT32)) {
            assertThat(network.factor()).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"small.pth", "legacy.pth"})
    void truncatedFilesAreRefusedByName(String name) throws IOException {
        byte[] whole = resource(name);
        for (int length = 0; length < whole.length; length += 1 + length / 40) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(part))
                    .isInstanceOf(ModelLoadException.class)
                    .hasMessageContaining("fuzzed.pth");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"small.pth", "legacy.pth"})
    void mutatedFilesAreReadOrRefused(String name) throws IOException {
        byte[] whole = resource(name);
        int refused = 0;
        for (long seed = 0; seed < 1500; seed++) {
            Random random = new Random(seed);
            byte[] mutated = whole.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                int limit = random.nextBoolean() ? mutated.length : 4000;
                mutated[random.nextInt(limit)] = (byte) random.nextInt(256);
            }
            try {
                read(mutated);
            } catch (ModelLoadException e) {
                assertThat(e.getMessage()).contains("fuzzed.pth").hasSizeLessThan(2000);
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(300);
    }

    @Test
    void randomInstructionsAreRefused() throws IOException {
        String instructions = "N()}]tabcqhrjKMJXUTGRQsue(()t0q\u0000\u0001\u0002.";
        for (long seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            PickleText pickle = new PickleText();
            for (int i = random.nextInt(60); i >= 0; i--) {
                pickle.raw(instructions.charAt(random.nextInt(instructions.length())));
            }
            assertThatThrownBy(() -> open(pickle.end())).isInstanceOf(ModelLoadException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostilePickleIsRefusedByWhatItNames(byte[] pickle, String named) {
        assertThatThrownBy(() -> open(pickle, new byte[16]))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining(named);
    }

    static Stream<Arguments> hostile() {
        int[] one = {1};
        return Stream.of(
                Arguments.of(
                        new PickleText()
                                .global("os", "system")
                                .text("true")
                                .raw(0x85, 'R')
                                .end(),
                        "os.system"),
                Arguments.of(new PickleText().global("posix", "system").end(), "posix.system"),
                Arguments.of(new PickleText().global("builtins", "eval").end(), "builtins.eval"),
                Arguments.of(new PickleText().global("builtins", "getattr").end(), "builtins.getattr"),
                Arguments.of(new PickleText().global("torch", "load").end(), "torch.load"),
                Arguments.of(
                        new PickleText().global("torch.storage", "FloatStorage").end(), "torch.storage.FloatStorage"),
                Arguments.of(
                        new PickleText()
                                .global("numpy.core.multiarray", "scalar")
                                .end(),
                        "numpy.core.multiarray.scalar"),
                Arguments.of(new PickleText().raw("(ios\nsystem\n").end(), "'i'"),
                Arguments.of(new PickleText().raw("(o").end(), "'o'"),
                Arguments.of(new PickleText().raw(0x81).end(), "0x81"),
                Arguments.of(new PickleText().raw(0x93).end(), "0x93"),
                Arguments.of(new PickleText().raw(0x82, 1).end(), "0x82"),
                Arguments.of(new PickleText().raw(0x95, 1, 0, 0, 0, 0, 0, 0, 0).end(), "0x95"),
                Arguments.of(new PickleText().raw("V\n").end(), "'V'"),
                Arguments.of(new PickleText().raw("Pid\n").end(), "'P'"),
                Arguments.of(new PickleText().raw("N2").end(), "'2'"),
                Arguments.of(new PickleText().raw("}").text("x").raw("]s").end(), "'x' is no tensor"),
                Arguments.of(new PickleText().raw("}]]s").end(), "key"),
                Arguments.of(new PickleText().raw("]").end(), "no dictionary"),
                Arguments.of(new PickleText().raw("h").raw(7).end(), "recalls value 7"),
                Arguments.of(new PickleText().raw("X").raw(255, 255, 255, 127).end(), "midst"),
                Arguments.of(new PickleText().raw("X").raw(255, 255, 255, 255).end(), "midst"),
                Arguments.of(new PickleText().raw(0x8a, 200).end(), "number of 200 bytes"),
                Arguments.of(weight(4, 0, new int[] {5}, one), "exceeds its storage"),
                Arguments.of(weight(4, 4, one, one), "exceeds its storage"),
                Arguments.of(weight(4, -1, one, one), "exceeds its storage"),
                Arguments.of(weight(4, 0, new int[] {3}, new int[] {2}), "exceeds its storage"),
                Arguments.of(weight(4, 0, new int[] {1 << 30}, new int[] {0}), "exceeds its storage"),
                Arguments.of(
                        weight(4, 0, new int[] {1 << 30, 1 << 30, 1 << 30}, new int[] {0, 0, 0}),
                        "exceeds its storage"),
                Arguments.of(weight(4, 0, new int[] {2}, new int[] {-1}), "whole numbers"),
                Arguments.of(weight(4, 0, new int[] {2}, new int[0]), "exceeds its storage"),
                Arguments.of(weight(8, 0, one, one), "holds 16 bytes, not 8 elements"),
                Arguments.of(weight(1 << 30, 0, one, one), "storages take more than the file's"));
    }

    private static byte[] weight(int floats, int offset, int[] shape, int[] strides) {
        return new PickleText()
                .raw("}")
                .text("w")
                .tensor("0", floats, offset, shape, strides)
                .raw("s")
                .end();
    }

    @Test
    void manyTensorsOfOneStorageAreRefused() {
        PickleText pickle = new PickleText().raw("}");
        for (int i = 0; i < 100; i++) {
            pickle.text("w" + i)
                    .tensor("0", 1000, 0, new int[] {1000}, new int[] {1})
                    .raw("s");
        }

        assertThatThrownBy(() -> open(pickle.end(), new byte[4000]))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("2 times the file's");
    }

    @ParameterizedTest
    @ValueSource(strings = {"]", "}", "(", ")", "N"})
    void pickleOfMillionsOfValuesIsRefusedBeforeTheyAreHeld(String instruction) {
        byte[] bomb = new PickleText().raw(instruction.repeat(5_000_000)).end();

        assertThatThrownBy(() -> open(bomb))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("1000000 values");
    }

    @Test
    void memoBombIsRefused() {
        PickleText pickle = new PickleText().raw("]");
        for (int i = 0; i < 1_100_000; i++) {
            pickle.raw('r', i & 255, i >> 8 & 255, i >> 16 & 255, 127);
        }

        assertThatThrownBy(() -> open(pickle.end()))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("1000000 values");
    }

    @Test
    void listsWithinListsAndAListWithinItselfDoNoHarm() {
        byte[] deep = new PickleText()
                .raw("}")
                .text("x")
                .raw("]".repeat(400_000) + "a".repeat(399_999) + "s")
                .end();
        byte[] itself =
                new PickleText().raw("}").text("x").raw("]q\u0001h\u0001as").end();
        PickleText key = new PickleText().raw("})");
        for (int i = 0; i < 400_000; i++) {
            key.raw(0x85);
        }
        byte[] deepKey = key.raw("Ns").end();

        assertThatThrownBy(() -> open(deep))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("'x' is no tensor");
        assertThatThrownBy(() -> open(itself))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("'x' is no tensor");
        assertThatThrownBy(() -> open(deepKey))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("key");
    }

    @Test
    void otherZipsAndPicklesAreRefused() throws IOException {
        Path zip = folder.resolve("other.zip");
        try (var out = new java.util.zip.ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new java.util.zip.ZipEntry("archive/data.pkl"));
            out.write(new byte[1000]);
        }
        assertThatThrownBy(() -> UpscalerCheckpoint.open(zip))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("compressed");

        Path missing = folder.resolve("missing.pth");
        assertThatThrownBy(() -> UpscalerCheckpoint.open(missing))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("missing.pth");
    }

    private void open(byte[] pickle, byte[]... storages) throws IOException {
        Path file = folder.resolve("hostile.pth");
        PickleText.zip(file, pickle, storages);
        UpscalerCheckpoint.open(file).close();
    }

    private void read(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("fuzzed.pth"), content);
        try (Weights weights = UpscalerCheckpoint.open(file).weights()) {
            for (String name : weights.names()) {
                weights.bytes(name);
            }
        }
    }

    private Path copy(String name) throws IOException {
        return Files.write(folder.resolve(name), resource(name));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = PthFileTest.class.getResourceAsStream("/pth/" + name)) {
            return stream.readAllBytes();
        }
    }
}
