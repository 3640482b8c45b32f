package dev.easel.upscaler.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.SafetensorsFile;
import dev.easel.engine.checkpoint.Weight;
import dev.easel.engine.checkpoint.WeightType;
import dev.easel.engine.tensor.ElementType;
import dev.easel.engine.tensor.Ops;
import dev.easel.upscaler.weights.TfjsConversion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TfjsConversionTest {
    private static final TestPictures INPUT = TestPictures.noise(8, 6, 1);

    @TempDir
    private Path folder;

    @Test
    void convertedNetworkIsTheNetworkAsTensorFlowLaysItOut() throws IOException {
        NaiveNetwork naive = new NaiveNetwork(1);
        NaiveNetwork.Planes expected = naive.rrdn(NaiveNetwork.Planes.of(INPUT), 8, 4, new int[] {1, 2, 2}, 2);
        writeModel(naive);

        TfjsConversion.convert(folder, folder.resolve("out"));

        try (Ops ops = Ops.open(-1);
                UpscalingNetwork network = UpscalingNetworks.open(folder.resolve("out"), ops, ElementType.FLOAT32)) {
            assertThat(expected.largestDifference(INPUT.enlarged(ops, network))).isLessThan(2e-5);
        }
        assertThat(folder.resolve("out")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void weightsOfBytesStayBytesAndMeanTheSame() throws IOException {
        byte[] stored = new byte[3 * 3 * 3 * 8 + 8];
        new Random(1).nextBytes(stored);
        Files.write(folder.resolve("shard.bin"), stored);
        String quantization = "\"quantization\":{\"dtype\":\"uint8\",\"scale\":0.0033777024,\"min\":-0.4661229}";
        model(entry("F_m1/kernel", "[3,3,3,8]", quantization) + "," + entry("F_m1/bias", "[8]", quantization));

        TfjsConversion.convert(folder.resolve("model.json"), folder.resolve("out"));

        try (SafetensorsFile file = SafetensorsFile.open(folder.resolve("out/model.safetensors"))) {
            assertThat(file.info("F_m1.weight").type()).isEqualTo(WeightType.U8);
            assertThat(file.info("F_m1.weight").shape()).containsExactly(8L, 3L, 3L, 3L);
            assertThat(file.metadata()).containsEntry("F_m1.weight", "scale=0.0033777024 minimum=-0.4661229");
            // Output 5, input 2, row 1, column 0.
            assertThat(file.bytes("F_m1.weight").get(((5 * 3 + 2) * 3 + 1) * 3))
                    .isEqualTo(stored[((1 * 3 + 0) * 3 + 2) * 8 + 5]);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"name\":\"F_m1/kernel\",\"shape\":[3,3,3,9],\"dtype\":\"float32\"}' | takes 972 bytes",
                "'{\"name\":\"F_m1/kernel\",\"shape\":[3,3,3,7],\"dtype\":\"float32\"}' | bytes more than it lists",
                "'{\"name\":\"F_m1/kernel\",\"shape\":[2147483647,2147483647,2147483647,9],\"dtype\":\"float32\"}' | takes",
                "'{\"name\":\"F_m1/kernel\",\"shape\":[3,-3,3,8],\"dtype\":\"float32\"}' | has the shape",
                "'{\"name\":\"F_m1/kernel\",\"shape\":[3,3,3,8],\"dtype\":\"int32\"}' | int32",
                "'{\"name\":\"other/kernel\",\"shape\":[3,3,3,8],\"dtype\":\"float32\"}' | neither an RRDN nor an RDN",
                "'{\"name\":\"F_m1/kernel\",\"shape\":[3,3,3,8],\"dtype\":\"float32\",\"quantization\":{}}' | quantized as"
            })
    void modelThatMakesNoSenseIsRefusedByName(String entry, String named) throws IOException {
        Files.write(folder.resolve("shard.bin"), new byte[3 * 3 * 3 * 8 * 4]);
        model(entry);

        assertThatThrownBy(() -> TfjsConversion.convert(folder, folder.resolve("out")))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("model.json")
                .hasMessageContaining(named);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void shardsLieBesideTheModelOnly() throws IOException {
        Files.writeString(
                folder.resolve("model.json"), "{\"weightsManifest\":[{\"paths\":[\"../secret\"],\"weights\":[]}]}");

        assertThatThrownBy(() -> TfjsConversion.convert(folder, folder.resolve("out")))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("'../secret', no plain file name");
    }

    private void model(String entries) throws IOException {
        Files.writeString(
                folder.resolve("model.json"),
                "{\"weightsManifest\":[{\"paths\":[\"shard.bin\"],\"weights\":[" + entries + "]}]}");
    }

    private static String entry(String name, String shape, String more) {
        return "{\"name\":\"" + name + "\",\"shape\":" + shape + ",\"dtype\":\"float32\"," + more + "}";
    }

    /** Height, width, inputs, outputs; and of PreShuffle the outputs row by row, column by column, colour by colour. */
    private void writeModel(NaiveNetwork naive) throws IOException {
        ByteArrayOutputStream shard = new ByteArrayOutputStream();
        StringJoiner entries = new StringJoiner(",");
        for (Weight weight : naive.weights(UnaryOperator.identity())) {
            String name = weight.info().name();
            long[] sizes = weight.info().sizes();
            float[] values = new float[weight.bytes().remaining() / 4];
            weight.bytes().asFloatBuffer().get(values);
            if (name.startsWith("PreShuffle")) {
                values = depthToSpaceOrder(values, (int) sizes[0]);
            }
            boolean kernel = sizes.length == 4;
            long[] shape = kernel ? new long[] {sizes[2], sizes[3], sizes[1], sizes[0]} : sizes;
            shard.writeBytes(bytes(kernel ? outputsLast(values, (int) sizes[0], (int) sizes[1]) : values));
            entries.add(entry(
                    name.replace(".weight", "/kernel").replace(".bias", "/bias"), Arrays.toString(shape), "\"x\":0"));
        }
        Files.write(folder.resolve("shard.bin"), shard.toByteArray());
        model(entries.toString());
    }

    private static float[] depthToSpaceOrder(float[] values, int outputs) {
        int each = values.length / outputs;
        float[] ordered = new float[values.length];
        for (int colour = 0; colour < 3; colour++) {
            for (int place = 0; place < outputs / 3; place++) {
                System.arraycopy(
                        values, (colour * outputs / 3 + place) * each, ordered, (place * 3 + colour) * each, each);
            }
        }
        return ordered;
    }

    private static float[] outputsLast(float[] values, int outputs, int inputs) {
        int pixels = values.length / (outputs * inputs);
        float[] turned = new float[values.length];
        for (int o = 0; o < outputs; o++) {
            for (int i = 0; i < inputs; i++) {
                for (int p = 0; p < pixels; p++) {
                    turned[(p * inputs + i) * outputs + o] = values[(o * inputs + i) * pixels + p];
                }
            }
        }
        return turned;
    }

    private static byte[] bytes(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }
}
