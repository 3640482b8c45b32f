package dev.easel.bot.bench.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.easel.engine.image.RgbImage;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
    private static final int SIDE = 24;

    @Test
    void aPictureIsEntirelyLikeItself() {
        RgbImage noise = noise(1, 0, 256);

        assertThat(Likeness.psnr(noise, noise)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Likeness.ssim(noise, noise)).isCloseTo(1, offset(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"1, 48.1308", "10, 28.1308", "255, 0"})
    void oneStepEverywhereIsItsSquareInDecibels(int step, double decibels) {
        assertThat(Likeness.psnr(even(0), even(step))).isCloseTo(decibels, offset(1e-4));
    }

    @Test
    void oneColourOfThreeCountsAThird() {
        byte[] rgb = even(0).rgb().clone();
        for (int i = 0; i < rgb.length; i += 3) {
            rgb[i] = 10;
        }

        assertThat(Likeness.psnr(even(0), new RgbImage(SIDE, SIDE, rgb))).isCloseTo(32.9021, offset(1e-4));
    }

    /** Without any structure only the brightness counts: (2ab + C1) / (aa + bb + C1), C1 = 2.55 squared. */
    @ParameterizedTest
    @CsvSource({"100, 100, 1", "100, 120, 0.9836", "0, 255, 0.0001"})
    void evenPicturesDifferByTheirBrightness(int one, int other, double similarity) {
        assertThat(Likeness.ssim(even(one), even(other))).isCloseTo(similarity, offset(1e-4));
    }

    @Test
    void noiseThatHasNothingToDoWithThePictureIsUnlikeIt() {
        assertThat(Likeness.ssim(noise(1, 0, 256), noise(2, 0, 256))).isBetween(-0.1, 0.1);
    }

    @Test
    void theNegativeIsTheOppositeOfLike() {
        RgbImage picture = noise(1, 78, 178);
        byte[] negative = picture.rgb().clone();
        for (int i = 0; i < negative.length; i++) {
            negative[i] = (byte) (255 - (negative[i] & 0xff));
        }

        assertThat(Likeness.ssim(picture, new RgbImage(SIDE, SIDE, negative))).isLessThan(-0.8);
    }

    @Test
    void whichPictureComesFirstDoesNotMatter() {
        RgbImage one = noise(1, 0, 256);
        RgbImage other = noise(3, 50, 90);

        assertThat(Likeness.psnr(one, other)).isEqualTo(Likeness.psnr(other, one));
        assertThat(Likeness.ssim(one, other)).isCloseTo(Likeness.ssim(other, one), offset(1e-9));
    }

    private static RgbImage even(int value) {
        byte[] rgb = new byte[3 * SIDE * SIDE];
        Arrays.fill(rgb, (byte) value);
        return new RgbImage(SIDE, SIDE, rgb);
    }

    private static RgbImage noise(long seed, int least, int bound) {
        Random random = new Random(seed);
        byte[] rgb = new byte[3 * SIDE * SIDE];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (least + random.nextInt(bound - least));
        }
        return new RgbImage(SIDE, SIDE, rgb);
    }
}
