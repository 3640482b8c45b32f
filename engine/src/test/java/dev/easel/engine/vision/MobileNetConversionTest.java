package dev.easel.engine.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.checkpoint.SafetensorsFile;
import dev.easel.engine.checkpoint.WeightType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MobileNetConversionTest {
    private static final String BYTES = "quantization:{min:-.5,scale:.25,dtype:\"uint8\"}";
    private static final String DEPTHWISE =
            "{name:\"d/depthwise_kernel\",shape:[3,3,2,1],dtype:\"float32\"," + BYTES + "}";
    private static final String DENSE = "{name:\"e/kernel\",shape:[2,3],dtype:\"float32\"," + BYTES + "}";

    @TempDir
    private Path folder;

    @Test
    void scriptsAreReadWithoutBeingRun() throws IOException {
        byte[] stored = new byte[18 + 6];
        new Random(1).nextBytes(stored);
        scripts("[{paths:[\"shard\"],weights:[" + DEPTHWISE + "," + DENSE + "]}]", stored);

        MobileNetConversion.convert(folder, folder.resolve("out"));

        try (SafetensorsFile file = SafetensorsFile.open(folder.resolve("out/model.safetensors"))) {
            assertThat(file.info("d.weight").type()).isEqualTo(WeightType.U8);
            assertThat(file.info("d.weight").shape()).containsExactly(2L, 1L, 3L, 3L);
            assertThat(file.metadata()).containsEntry("d.weight", "scale=0.25 minimum=-0.5");
            // Channel 1, row 2, column 0; output 2, input 1.
            assertThat(file.bytes("d.weight").get(9 + 6)).isEqualTo(stored[(2 * 3 + 0) * 2 + 1]);
            assertThat(file.bytes("e.weight").get(2 * 2 + 1)).isEqualTo(stored[18 + 1 * 3 + 2]);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | no weightsManifest",
                "[{paths:[\"shard\"],weights:[{name:\"x/other\",shape:[24],dtype:\"float32\",quantization:{min:0,scale:1,dtype:\"uint8\"}}]}] | 'x/other'",
                "[{paths:[\"../shard\"],weights:[]}] | no plain file name",
                "[{paths:[\"gone\"],weights:[]}] | gone.min.js, which is missing",
                "[{paths:[\"shard\"],weights:[ | cannot be read",
                "[{paths:[\"shard\"],weights:[]}] | 24 bytes more"
            })
    void scriptsThatMakeNoSenseAreRefusedByName(String manifest, String named) throws IOException {
        scripts(manifest, new byte[24]);

        assertThatThrownBy(() -> MobileNetConversion.convert(folder, folder.resolve("out")))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining(named);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void mutatedScriptsAreReadOrRefused() throws IOException {
        scripts("[{paths:[\"shard\"],weights:[" + DEPTHWISE + "," + DENSE + "]}]", new byte[24]);
        byte[] model = Files.readAllBytes(folder.resolve("model.min.js"));
        int refused = 0;
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            byte[] mutated = model.clone();
            mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            Files.write(folder.resolve("model.min.js"), mutated);
            try {
                MobileNetConversion.convert(folder, folder.resolve("out"));
            } catch (ModelLoadException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    private void scripts(String manifest, byte[] shard) throws IOException {
        Files.writeString(
                folder.resolve("model.min.js"),
                "!function(e){e.exports={modelTopology:{x:!1},weightsManifest:" + manifest + "}}(module)",
                StandardCharsets.UTF_8);
        Files.writeString(
                folder.resolve("shard.min.js"),
                "!function(e){\"use strict\";e.exports=\"" + Base64.getEncoder().encodeToString(shard) + "\"}(module)");
    }
}
