package dev.easel.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.engine.ModelLoadException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsFileTest {
    private final Path folder;

    SafetensorsFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void whatWasWrittenIsReadBack() {
        List<Weight> weights = List.of(
                TestWeights.counting("b", 2, 3),
                TestWeights.counting("a", 5),
                TestWeights.scalar("scalar", 0.5f),
                TestWeights.counting("empty", 0, 4));
        Path file = TestWeights.write(folder.resolve("w.safetensors"), weights, Map.of("format", "pt"));
        try (SafetensorsFile read = SafetensorsFile.open(file)) {
            assertThat(TestWeights.all(read)).containsExactlyInAnyOrderElementsOf(weights);
            assertThat(read.metadata()).containsExactly(Map.entry("format", "pt"));
            assertThat(read.bytes("scalar").getFloat()).isEqualTo(0.5f);
        }
    }

    @Test
    void bytesAreReadOnlyAndReadAfresh() {
        Path file = TestWeights.write(folder.resolve("w.safetensors"), List.of(TestWeights.floats("a", 1, 2)));
        try (SafetensorsFile read = SafetensorsFile.open(file)) {
            assertThat(read.bytes("a").isReadOnly()).isTrue();
            assertThat(read.bytes("a").isDirect()).isTrue();
            assertThat(read.bytes("a").getFloat()).isEqualTo(read.bytes("a").getFloat());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 11, 12, 30, 1000})
    void windowsOfAnySizeShowTheSameBytes(int window) {
        List<Weight> weights = List.of(
                TestWeights.counting("a", 2, 3),
                TestWeights.counting("none", 0),
                TestWeights.counting("b", 5),
                TestWeights.counting("c", 4));
        Path file = TestWeights.write(folder.resolve("w.safetensors"), weights);
        try (SafetensorsFile read = SafetensorsFile.open(file, window)) {
            assertThat(TestWeights.all(read)).containsExactlyInAnyOrderElementsOf(weights);
        }
    }

    @Test
    void missingWeightIsNamed() {
        Path file = TestWeights.write(folder.resolve("w.safetensors"), List.of(TestWeights.floats("a", 1)));
        try (SafetensorsFile read = SafetensorsFile.open(file)) {
            assertThatThrownBy(() -> read.bytes("b"))
                    .isInstanceOf(ModelLoadException.class)
                    .hasMessageContainingAll("w.safetensors", "'b'");
        }
    }

    @Test
    void filesOfTheReferenceImplementationAreRead() {
        Path file = TestWeights.resource("sd21-tiny").resolve("text_encoder/model.safetensors");
        try (SafetensorsFile read = SafetensorsFile.open(file)) {
            assertThat(read.info("encoder.layers.0.mlp.fc1.weight"))
                    .isEqualTo(WeightInfo.of("encoder.layers.0.mlp.fc1.weight", WeightType.F16, 64, 32));
            assertThat(read.metadata()).containsEntry("format", "pt");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {                                                                            | cannot be read
            []                                                                           | does not begin with '{'
            {"a":1}                                                                      | 'a' is VALUE_NUMBER_INT
            {"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}} x                     | cannot be read
            {"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}} {}                    | goes on after the closing brace
            {"a":{"dtype":"F33","shape":[1],"data_offsets":[0,4]}}                       | unknown dtype 'F33'
            {"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}                      | holds -1
            {"a":{"dtype":"F32","shape":[1.0],"data_offsets":[0,4]}}                     | 'a'.shape
            {"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}                       | 8 bytes
            {"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}                       | [4, 0]
            {"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4,4]}}                     | a begin and an end
            {"a":{"dtype":"F32","shape":[1]}}                                            | needs dtype
            {"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4],"more":1}}              | unknown key 'more'
            {"a":{"dtype":"F32","shape":[0],"data_offsets":[0,0]}}                       | the file holds 4
            {"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}                       | the file holds 4
            {"a":{"dtype":"F32","shape":[4611686018427387904],"data_offsets":[0,4]}}     | too large
            {"a":{"dtype":"F32","shape":[99999999999999999999],"data_offsets":[0,4]}}    | out of range
            {"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"b":{"dtype":"U8","shape":[3],"data_offsets":[1,4]}} | 'b' begins at byte 1, which leaves an overlap
            {"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"b":{"dtype":"U8","shape":[1],"data_offsets":[3,4]}} | 'b' begins at byte 3, which leaves a hole
            {"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},"a":{"dtype":"U8","shape":[0],"data_offsets":[4,4]}} | Duplicate field 'a'
            {"__metadata__":{"a":1}}                                                     | __metadata__.a is VALUE_NUMBER_INT
            {"__metadata__":{"a":{"b":{"c":{"d":1}}}}}                                   | __metadata__.a is START_OBJECT
            """)
    void headerIsRefusedWithItsFault(String json, String fault) throws IOException {
        Path file = file(json.getBytes(StandardCharsets.UTF_8), json.length(), new byte[4]);
        assertThatThrownBy(() -> SafetensorsFile.open(file).close())
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContainingAll("f.safetensors", fault);
    }

    @Test
    void headerThatIsNotUtf8IsRefused() throws IOException {
        byte[] json = "{\"?\":{}}".getBytes(StandardCharsets.UTF_8);
        json[2] = (byte) 0xff;
        Path file = file(json, json.length, new byte[0]);
        assertThatThrownBy(() -> SafetensorsFile.open(file).close())
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 3, 100_000_001, Long.MAX_VALUE, Long.MIN_VALUE})
    void impossibleHeaderLengthIsNamed(long length) throws IOException {
        Path file = file("{}".getBytes(StandardCharsets.UTF_8), length, new byte[0]);
        assertThatThrownBy(() -> SafetensorsFile.open(file).close())
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining(Long.toUnsignedString(length));
    }

    @Test
    void deepHeaderIsRefused() throws IOException {
        byte[] json = ("{\"a\":" + "[".repeat(200_000)).getBytes(StandardCharsets.UTF_8);
        Path file = file(json, json.length, new byte[0]);
        assertThatThrownBy(() -> SafetensorsFile.open(file).close()).isInstanceOf(ModelLoadException.class);
    }

    @Test
    void longNameIsRefused() throws IOException {
        byte[] json = ("{\"" + "n".repeat(5_000) + "\":{}}").getBytes(StandardCharsets.UTF_8);
        Path file = file(json, json.length, new byte[0]);
        assertThatThrownBy(() -> SafetensorsFile.open(file).close())
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("1000");
    }

    @Test
    void emptyAndMissingFilesAreRefused() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.safetensors"));
        assertThatThrownBy(() -> SafetensorsFile.open(empty).close())
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("0 bytes");
        assertThatThrownBy(() -> SafetensorsFile.open(folder.resolve("none")).close())
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("none: does not exist");
    }

    private Path file(byte[] json, long length, byte[] data) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(8 + json.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(length).put(json).put(data);
        return Files.write(folder.resolve("f.safetensors"), bytes.array());
    }
}
