package dev.easel.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.tensor.OpenTensors;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconstructionTest {
    private static final Path MODEL = Path.of("../config/models/easel-mini");

    @ParameterizedTest
    @CsvSource({"64,64", "61,64", "64,57", "33,70"})
    void picturesOfAnySizeKeepItAndLookAsBefore(int width, int height) {
        RgbImage picture = twoColours(width, height);
        try (Reconstruction reconstruction = Reconstruction.open(MODEL);
                Refinement refinement = Refinement.open(MODEL.resolve("refiner"))) {
            RgbImage made = reconstruction.of(picture);
            RgbImage refined = refinement.of(made);

            assertThat(PictureQuality.psnr(made, picture)).isBetween(20.0, 60.0);
            assertThat(PictureQuality.psnr(refined, picture)).isGreaterThan(20);
            assertThat(refined).isNotEqualTo(made);
        }
    }

    @Test
    void whatCannotBeOpenedLeavesNothingBehind(@TempDir Path empty) {
        long open = OpenTensors.count();

        assertThatThrownBy(() -> Reconstruction.open(empty)).isInstanceOf(ModelLoadException.class);
        assertThatThrownBy(() -> Refinement.open(empty)).isInstanceOf(ModelLoadException.class);

        assertThat(OpenTensors.count()).isEqualTo(open);
    }

    private static RgbImage twoColours(int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        Arrays.fill(rgb, (byte) 255);
        for (int i = 0; i < width * height; i++) {
            if (i % width < width / 2) {
                rgb[3 * i] = 40;
            }
        }
        return new RgbImage(width, height, rgb);
    }
}
