package dev.easel.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.easel.engine.ModelLoadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCatalogueTest {
    private final Path folder;
    private final ModelCatalogue catalogue;

    ModelCatalogueTest(@TempDir Path folder) {
        this.folder = folder;
        this.catalogue = new ModelCatalogue(List.of(folder, folder.resolve("absent")));
    }

    @BeforeEach
    void writeModels() {
        TestWeights.writeText(
                folder.resolve("dreams/model_index.json"), "{\"_class_name\": \"StableDiffusionXLPipeline\"}");
        TestWeights.writeText(
                folder.resolve("fast/model_index.json"), "{\"_class_name\": \"LatentConsistencyModelPipeline\"}");
        TestWeights.writeText(
                folder.resolve("fast/unet/config.json"),
                "{\"in_channels\": 4, \"out_channels\": 4, \"time_cond_proj_dim\": 256}");
        TestWeights.writeText(folder.resolve("fast/easel.json"), "{\"name\": \"quick\"}");
        TestWeights.writeText(folder.resolve("notes/readme.txt"), "");
        TestWeights.write(
                folder.resolve("one.safetensors"),
                TinyModels.originals("sd21-tiny", TinyModels.weightsByTodaysName("sd21-tiny")));
        TestWeights.write(
                folder.resolve("style.safetensors"), List.of(TestWeights.counting("lora_unet_x.lora_up.weight", 1, 1)));
    }

    @Test
    void foldersAndSingleFilesAreListedWithTheirKind() {
        assertThat(catalogue.models())
                .extracting(ModelEntry::name, model -> model.kind().map(ModelKind::words))
                .containsExactly(
                        tuple("dreams", Optional.of("SDXL")),
                        tuple("quick", Optional.of("SD 1.x LCM")),
                        tuple("one", Optional.of("SD 2.x")));
    }

    @Test
    void sizeOnDiskCountsAllFiles() throws IOException {
        long index = Files.size(folder.resolve("dreams/model_index.json"));
        TestWeights.writeText(folder.resolve("dreams/unet/x"), "123");
        assertThat(catalogue.find("dreams").bytes()).isEqualTo(index + 3);
    }

    @Test
    void brokenModelIsListedWithItsProblem() {
        TestWeights.writeText(folder.resolve("broken.safetensors"), "not a model");
        ModelEntry broken = catalogue.find("broken");
        assertThat(broken.kind()).isEmpty();
        assertThat(broken.problem().orElseThrow()).contains("broken.safetensors");
    }

    @Test
    void modelIsFoundByNameOrPath() {
        Path path = folder.resolve("fast");
        assertThat(catalogue.find("quick").path()).isEqualTo(path);
        assertThat(catalogue.find(path.toString()).name()).isEqualTo("quick");
    }

    @Test
    void unknownNameIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> catalogue.find("dream"))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContainingAll("'dream'", "nearest", "dreams");
        assertThatThrownBy(() -> catalogue.find("something else"))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContainingAll("dreams", "quick", "one");
    }
}
