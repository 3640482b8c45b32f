package dev.easel.bot.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.Mask;
import dev.easel.engine.image.RgbImage;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplingTest {
    @Test
    void aPictureOfTheRightSizeIsUnchanged() {
        byte[] rgb = new byte[3 * 7 * 5];
        new Random(1).nextBytes(rgb);
        RgbImage image = new RgbImage(7, 5, rgb);

        assertThat(Resampling.cropToFill(image, new ImageSize(7, 5))).isEqualTo(image);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 50", "64, 64", "200, 7", "13, 17"})
    void anEvenColourStaysWhatItIs(int width, int height) {
        byte[] rgb = new byte[3 * 40 * 30];
        Arrays.fill(rgb, (byte) 201);

        RgbImage scaled = Resampling.cropToFill(new RgbImage(40, 30, rgb), new ImageSize(width, height));

        assertThat(scaled.rgb()).hasSize(3 * width * height).containsOnly((byte) 201);
    }

    @Test
    void shrinkingAveragesEveryPixel() {
        byte[] weights = new byte[64 * 64];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (byte) ((i / 64 + i) % 2 == 0 ? 255 : 0);
        }

        Mask scaled = Resampling.cropToFill(new Mask(64, 64, weights), new ImageSize(8, 8));

        for (byte weight : scaled.weights()) {
            assertThat(weight & 0xff).isBetween(126, 129);
        }
    }

    @Test
    void growingIsSmoothAndMonotone() {
        Mask scaled = Resampling.cropToFill(new Mask(2, 1, new byte[] {0, (byte) 200}), new ImageSize(8, 4));

        int[] row = new int[8];
        for (int x = 0; x < 8; x++) {
            row[x] = scaled.weights()[x] & 0xff;
        }
        assertThat(row).containsExactly(0, 0, 25, 75, 125, 175, 200, 200);
    }

    @Test
    void theMiddleOfAWidePictureIsKept() {
        byte[] weights = new byte[6 * 2];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (byte) (i % 6);
        }

        Mask cropped = Resampling.cropToFill(new Mask(6, 2, weights), new ImageSize(2, 2));

        assertThat(cropped.weights()).containsExactly(2, 3, 2, 3);
    }
}
