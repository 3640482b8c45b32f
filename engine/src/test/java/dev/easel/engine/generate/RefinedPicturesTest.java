package dev.easel.engine.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.tensor.OpenTensors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefinedPicturesTest {
    private static final Path MINI = Path.of("..", "config", "models", "easel-mini");

    @TempDir
    private Path folder;

    /** To the model's own files, which are not to be copied for each test. */
    private final List<Path> links = new ArrayList<>();

    @AfterEach
    void unlink() throws IOException {
        for (Path link : links) {
            Files.delete(link);
        }
    }

    @Test
    void refinerRepairsAPictureWithoutMakingItAnother() {
        RgbImage plain = drawn(MINI, false);
        RgbImage refined = drawn(MINI, true);

        assertThat(refined).isNotEqualTo(plain);
        assertThat(meanDifference(refined, plain)).isBetween(0.05, 5.0);
    }

    @Test
    void modelWithoutRefinerDrawsAsWithItTurnedOff() throws IOException {
        linkModel();

        assertThat(drawn(folder, true)).isEqualTo(drawn(MINI, false));
    }

    @Test
    void brokenRefinerIsRefusedByNameAndOnlyWhereItIsToBeUsed() throws IOException {
        linkModel();
        Path refiner = Files.createDirectory(folder.resolve("refiner"));
        Files.copy(MINI.resolve("refiner/config.json"), refiner.resolve("config.json"));
        Files.copy(MINI.resolve("vae/diffusion_pytorch_model.safetensors"), refiner.resolve("model.safetensors"));
        long open = OpenTensors.count();

        assertThatThrownBy(() -> drawn(folder, true))
                .isInstanceOf(ModelLoadException.class)
                .hasMessageContaining("refiner")
                .hasMessageContaining("stem.weight");
        assertThat(OpenTensors.count()).isEqualTo(open);
        assertThat(drawn(folder, false)).isEqualTo(drawn(MINI, false));
    }

    private void linkModel() throws IOException {
        try (Stream<Path> parts = Files.list(MINI)) {
            List<Path> kept = parts.filter(part -> !part.endsWith("refiner")).toList();
            for (Path part : kept) {
                links.add(Files.createSymbolicLink(folder.resolve(part.getFileName()), part.toAbsolutePath()));
            }
        }
    }

    private static RgbImage drawn(Path model, boolean refiner) {
        EngineOptions options = new EngineOptions("cpu", Precision.FLOAT32, refiner);
        try (ImageGenerator generator = DiffusionImageGenerator.open(model, options)) {
            return generator
                    .generate(new Draft().steps(8).request(), ProgressListener.silent())
                    .images()
                    .get(0);
        }
    }

    private static double meanDifference(RgbImage one, RgbImage other) {
        long sum = 0;
        for (int i = 0; i < one.rgb().length; i++) {
            sum += Math.abs((one.rgb()[i] & 0xFF) - (other.rgb()[i] & 0xFF));
        }
        return (double) sum / one.rgb().length;
    }
}
