package dev.easel.bot.enlarge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.generate.Precision;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileGridTest {
    private static RgbImage noise(int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        new Random(7).nextBytes(rgb);
        return new RgbImage(width, height, rgb);
    }

    @ParameterizedTest
    @CsvSource({"256, 256, 128, 9", "320, 208, 128, 12", "100, 40, 128, 1", "129, 128, 128, 2", "8, 8, 8, 1"})
    void tilesThatNobodyChangedMakeThePicture(int width, int height, int tile, int tiles) {
        RgbImage picture = noise(width, height);
        TileGrid grid = TileGrid.of(new ImageSize(width, height), new ImageSize(tile, tile));
        assertThat(grid.cut(picture)).hasSize(tiles);
        assertThat(grid.joined(grid.cut(picture))).isEqualTo(picture);
    }

    @Test
    void tonesAreThoseOfTheOldPicture() {
        RgbImage old = new RgbImage(64, 64, new byte[3 * 64 * 64]);
        byte[] grey = new byte[3 * 64 * 64];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (byte) (100 + (i / 3 % 2) * 20);
        }
        byte[] kept = Tones.kept(old, new RgbImage(64, 64, grey), 8).rgb();
        assertThat(kept[3 * (64 * 32 + 32)] & 0xff).isZero();
        assertThat(kept[3 * (64 * 32 + 33)] & 0xff).isBetween(8, 12);
    }

    @Test
    void pictureThatJoinsItselfStillDoesWhenItIsLarger() {
        byte[] rgb = new byte[3 * 16 * 16];
        for (int i = 0; i < 16 * 16; i++) {
            rgb[3 * i] = (byte) (128 + 100 * Math.sin(2 * Math.PI * (i % 16) / 16));
        }
        RgbImage large = Wrapping.enlarged(
                new RgbImage(16, 16, rgb),
                4,
                padded -> OpenUpscalers.resampling()
                        .named("resampling", Precision.FLOAT32)
                        .upscale(padded, 4, share -> {}));
        assertThat(ImageSize.of(large)).isEqualTo(new ImageSize(64, 64));
        int step = Math.abs((large.rgb()[0] & 0xff) - (large.rgb()[3 * 63] & 0xff));
        assertThat(step).isBetween(8, 12);
    }
}
