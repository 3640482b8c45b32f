package dev.easel.bot.variation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.bot.RefusedInputException;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlendTest {
    private static final ImageSize SIZE = new ImageSize(96, 64);

    @Test
    void aPictureBlendedWithItselfIsThePicture() {
        RgbImage picture = noise(96, 64, 1);

        assertThat(Blend.mixed(List.of(picture, picture), SIZE)).isEqualTo(picture);
    }

    @Test
    void theOrderDoesNotMatter() {
        RgbImage first = noise(50, 90, 1);
        RgbImage second = noise(200, 30, 2);

        assertThat(Blend.mixed(List.of(first, second), SIZE)).isEqualTo(Blend.mixed(List.of(second, first), SIZE));
    }

    @Test
    void contrastIsWhatThePicturesHave() {
        RgbImage mixed = Blend.mixed(List.of(noise(96, 64, 1), noise(96, 64, 2)), SIZE);

        assertThat(deviation(mixed)).isBetween(60.0, 75.0);
    }

    @Test
    void evenPicturesGiveTheirMean() {
        RgbImage black = new RgbImage(4, 4, new byte[48]);
        byte[] grey = new byte[48];
        Arrays.fill(grey, (byte) 100);

        byte[] mixed = Blend.mixed(List.of(black, new RgbImage(4, 4, grey)), new ImageSize(2, 2))
                .rgb();

        assertThat(mixed).containsOnly((byte) 50);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6})
    void tooFewOrTooManyAreRefusedByTheirNumber(int count) {
        assertThatThrownBy(() -> Blend.mixed(Collections.nCopies(count, noise(4, 4, 1)), SIZE))
                .isInstanceOf(RefusedInputException.class)
                .hasMessageEndingWith("not " + count);
    }

    @Test
    void shapesAreThoseOfTheirNames() {
        assertThat(BlendShape.SQUARE.width()).isEqualTo(BlendShape.SQUARE.height());
        assertThat(BlendShape.PORTRAIT.height()).isGreaterThan(BlendShape.PORTRAIT.width());
        assertThat(BlendShape.LANDSCAPE.width()).isGreaterThan(BlendShape.LANDSCAPE.height());
    }

    private static double deviation(RgbImage image) {
        double sum = 0;
        double squares = 0;
        for (byte value : image.rgb()) {
            sum += value & 0xff;
            squares += (value & 0xff) * (value & 0xff);
        }
        double mean = sum / image.rgb().length;
        return Math.sqrt(squares / image.rgb().length - mean * mean);
    }

    private static RgbImage noise(int width, int height, long seed) {
        byte[] rgb = new byte[3 * width * height];
        new Random(seed).nextBytes(rgb);
        return new RgbImage(width, height, rgb);
    }
}
