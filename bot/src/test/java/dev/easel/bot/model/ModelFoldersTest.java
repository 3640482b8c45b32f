package dev.easel.bot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.bot.RefusedInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFoldersTest {
    private final Path folder;
    private final ModelFolders models;

    ModelFoldersTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.models = new ModelFolders(
                List.of(folder.resolve("own"), folder.resolve("none"), folder.resolve("more")), folder);
        model("own/mini", "{\"_class_name\": \"StableDiffusionXLPipeline\"}");
        model("more/mini", "{}");
        model("more/other", "{\"_class_name\": \"NewPipeline\"}");
        model("more/.incoming", "{}");
        Files.writeString(folder.resolve("more/single.safetensors"), "12345");
        Files.writeString(folder.resolve("more/pickle.ckpt"), "12345");
    }

    @Test
    void foldersAndSafetensorsFilesAreListedByNameAndTheEarlierFolderWins() {
        assertThat(models.all())
                .containsExactly(
                        new InstalledModel("mini", Optional.of("SDXL"), 44, folder.resolve("own/mini")),
                        new InstalledModel("other", Optional.of("cannot be loaded"), 30, folder.resolve("more/other")),
                        new InstalledModel(
                                "single",
                                Optional.of("cannot be loaded"),
                                5,
                                folder.resolve("more/single.safetensors")));
    }

    @Test
    void aModelIsFoundByNameAndByPath() {
        assertThat(models.find("single").path()).isEqualTo(folder.resolve("more/single.safetensors"));
        assertThat(models.find("single.safetensors").path()).isEqualTo(folder.resolve("more/single.safetensors"));
        assertThat(models.find("more/mini").path()).isEqualTo(folder.resolve("more/mini"));
        assertThat(models.find(models.find("more/mini").name()).path()).isEqualTo(folder.resolve("more/mini"));
    }

    @Test
    void anUnknownNameIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> models.find("singel"))
                .isInstanceOf(RefusedInputException.class)
                .hasMessage("no model 'singel' is installed; did you mean 'single'? (easel models lists what is)");
    }

    @Test
    void aLinkToAModelCountsAsTheModel() throws IOException {
        Files.createSymbolicLink(folder.resolve("own/link"), folder.resolve("more/other"));

        assertThat(models.find("link").bytes()).isEqualTo(30);
        assertThat(ModelFingerprint.of(folder.resolve("own/link")))
                .isEqualTo(ModelFingerprint.of(folder.resolve("more/other")));
    }

    @Test
    void theFingerprintTellsWeightsAndSettingsApart() throws IOException {
        Path weights = folder.resolve("own/mini/model.safetensors");
        byte[] bytes = new byte[1_000_000];
        new Random(1).nextBytes(bytes);
        Files.write(weights, bytes);
        String before = ModelFingerprint.of(folder.resolve("own/mini"));

        new Random(2).nextBytes(bytes);
        Files.write(weights, bytes);
        String after = ModelFingerprint.of(folder.resolve("own/mini"));
        for (String remark : List.of("README.md", "words.json", "easel.json", "expected.safetensors")) {
            Files.writeString(folder.resolve("own/mini").resolve(remark), "words");
        }

        assertThat(after).isNotEqualTo(before).hasSize(16).isEqualTo(ModelFingerprint.of(folder.resolve("own/mini")));
    }

    private void model(String name, String index) throws IOException {
        Files.createDirectories(folder.resolve(name));
        Files.writeString(folder.resolve(name).resolve("model_index.json"), index);
    }
}
