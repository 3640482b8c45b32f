package dev.easel.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.engine.ModelLoadException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardedSafetensorsTest {
    private final Path folder;
    private final Weight first = TestWeights.counting("first", 2, 2);
    private final Weight second = TestWeights.counting("second", 3);

    ShardedSafetensorsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void writeShards() {
        TestWeights.write(folder.resolve("model-1-of-2.safetensors"), List.of(first));
        TestWeights.write(folder.resolve("model-2-of-2.safetensors"), List.of(second));
    }

    @Test
    void weightsOfAllShardsAreOneSet() {
        Path index = index("{\"first\": \"model-1-of-2.safetensors\", \"second\": \"model-2-of-2.safetensors\"}");
        try (ShardedSafetensors weights = ShardedSafetensors.open(index)) {
            assertThat(TestWeights.all(weights)).containsExactly(first, second);
        }
    }

    @Test
    void folderWithAnIndexIsOpened() {
        TestWeights.writeText(folder.resolve("config.json"), "{}");
        index("{\"second\": \"model-2-of-2.safetensors\"}");
        try (Weights weights = Component.open(folder).weights()) {
            assertThat(TestWeights.all(weights)).containsExactly(second);
        }
    }

    @Test
    void missingShardIsNamed() {
        refused("{\"first\": \"model-3-of-3.safetensors\"}", "model-3-of-3.safetensors");
    }

    @Test
    void weightThatItsShardLacksIsNamed() {
        refused("{\"first\": \"model-2-of-2.safetensors\"}", "'first' in model-2-of-2.safetensors");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../model-1-of-2.safetensors", "/tmp/a.safetensors", "a\\\\b.safetensors", "..", "", "a.bin"})
    void shardOutsideTheFolderIsRefused(String shard) {
        refused("{\"first\": \"" + shard + "\"}", "no plain file name");
    }

    @Test
    void indexWithoutMapIsRefused() {
        Path index = TestWeights.writeText(folder.resolve("model.safetensors.index.json"), "{}");
        assertThatThrownBy(() -> ShardedSafetensors.open(index).close())
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("weight_map");
    }

    private void refused(String weightMap, String fault) {
        Path index = index(weightMap);
        assertThatThrownBy(() -> ShardedSafetensors.open(index).close())
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContainingAll("index.json", fault);
    }

    private Path index(String weightMap) {
        return TestWeights.writeText(
                folder.resolve("model.safetensors.index.json"),
                "{\"metadata\": {}, \"weight_map\": " + weightMap + "}");
    }
}
