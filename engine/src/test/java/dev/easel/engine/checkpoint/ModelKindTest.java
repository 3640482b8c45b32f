package dev.easel.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.engine.ModelLoadException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelKindTest {
    private final Path folder;

    ModelKindTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void foldersTellTheirKindByTheirConfigurations() {
        TestWeights.writeText(
                folder.resolve("xl/model_index.json"), "{\"_class_name\": \"StableDiffusionXLPipeline\"}");
        TestWeights.writeText(
                folder.resolve("fast/model_index.json"), "{\"_class_name\": \"LatentConsistencyModelPipeline\"}");
        TestWeights.writeText(
                folder.resolve("fast/unet/config.json"),
                "{\"in_channels\": 4, \"out_channels\": 4, \"time_cond_proj_dim\": 256}");

        assertThat(ModelKind.at(folder.resolve("xl")).map(ModelKind::words)).contains("SDXL");
        assertThat(ModelKind.at(folder.resolve("fast")).map(ModelKind::words)).contains("SD 1.x LCM");
    }

    @Test
    void singleFilesTellTheirKindByTheirWeights() {
        Path file = folder.resolve("one.safetensors");
        TestWeights.write(file, TinyModels.originals("sd21-tiny", TinyModels.weightsByTodaysName("sd21-tiny")));

        assertThat(ModelKind.at(file).map(ModelKind::words)).contains("SD 2.x");
    }

    @Test
    void lorasNotesAndEmptyFoldersAreNoModels() {
        Path lora = folder.resolve("style.safetensors");
        TestWeights.write(lora, List.of(TestWeights.counting("lora_unet_x.lora_up.weight", 1, 1)));
        TestWeights.writeText(folder.resolve("notes/readme.txt"), "");

        assertThat(ModelKind.at(lora)).isEmpty();
        assertThat(ModelKind.at(folder.resolve("notes"))).isEmpty();
        assertThat(ModelKind.at(folder.resolve("absent"))).isEmpty();
    }

    @Test
    void aBrokenModelIsNamed() {
        TestWeights.writeText(folder.resolve("broken.safetensors"), "not a model");

        assertThatThrownBy(() -> ModelKind.at(folder.resolve("broken.safetensors")))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("broken.safetensors");
    }
}
