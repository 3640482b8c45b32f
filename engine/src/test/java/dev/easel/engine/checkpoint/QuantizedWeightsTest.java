package dev.easel.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.engine.ModelLoadException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantizedWeightsTest {
    @TempDir
    private Path folder;

    @Test
    void bytesBecomeScaleTimesByteAndMinimum() throws IOException {
        Quantization quantization = new Quantization(0.25, -3);
        try (Weights weights = open(Map.of("w", quantization.format()))) {
            assertThat(weights.info("w")).isEqualTo(WeightInfo.of("w", WeightType.F32, 3));
            ByteBuffer bytes = weights.bytes("w");
            assertThat(bytes.getFloat()).isEqualTo(-3f);
            assertThat(bytes.getFloat()).isEqualTo(-2.75f);
            assertThat(bytes.getFloat()).isEqualTo(60.75f);
            assertThat(bytes.hasRemaining()).isFalse();
        }
    }

    @Test
    void formattedScaleIsReadBackExactly() {
        Quantization quantization = new Quantization(0.003377702423170501, -0.46612293439752917);

        assertThat(Quantization.parse(quantization.format())).contains(quantization);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "scale=1", "scale=1 minimum=x", "scale=1e999 minimum=0", "scale=1.2.3 minimum=0"})
    void scaleThatCannotBeReadIsNamed(String text) {
        assertThatThrownBy(() -> open(Map.of("w", text)))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("'w'")
                .hasMessageContaining("weights.safetensors");
    }

    @Test
    void bytesWithoutAScaleAreRefused() {
        assertThatThrownBy(() -> open(Map.of("other", "scale=1 minimum=0")))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("'w' is stored as bytes");
    }

    private Weights open(Map<String, String> metadata) throws IOException {
        Path file = folder.resolve("weights.safetensors");
        Weight weight =
                new Weight(WeightInfo.of("w", WeightType.U8, 3), ByteBuffer.wrap(new byte[] {0, 1, (byte) 255}));
        SafetensorsWriter.write(file, List.of(weight), metadata);
        return QuantizedWeights.over(SafetensorsFile.open(file));
    }
}
