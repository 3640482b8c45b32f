package dev.easel.upscaler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.engine.InferenceException;
import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.Scaling;
import dev.easel.engine.image.ScalingFilter;
import dev.easel.engine.image.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplingUpscalerTest {
    private final ResamplingUpscaler upscaler = new ResamplingUpscaler();

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void stripsMakeTheSamePictureAsTheWhole(int factor) {
        RgbImage image = noise(50, 70);

        RgbImage large = upscaler.upscale(image, factor, done -> {});

        ImageSize size = new ImageSize(50 * factor, 70 * factor);
        assertThat(large).isEqualTo(Scaling.scale(image, Window.whole(50, 70), size, ScalingFilter.LANCZOS));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void shrunkAgainItIsAlmostThePictureItCameFrom(int factor) {
        RgbImage image = gradient(40, 40);

        RgbImage large = upscaler.upscale(image, factor, done -> {});
        RgbImage small = Scaling.scale(
                large, Window.whole(40 * factor, 40 * factor), new ImageSize(40, 40), ScalingFilter.TRIANGLE);

        for (int i = 0; i < image.rgb().length; i++) {
            assertThat(small.rgb()[i] & 0xff).isBetween((image.rgb()[i] & 0xff) - 6, (image.rgb()[i] & 0xff) + 6);
        }
    }

    @Test
    void progressOnlyGrowsAndEndsAtOne() {
        List<Double> told = new ArrayList<>();

        upscaler.upscale(noise(9, 100), 4, told::add);

        assertThat(told).hasSizeGreaterThan(2).isSorted().doesNotHaveDuplicates();
        assertThat(told.get(0)).isPositive();
        assertThat(told.get(told.size() - 1)).isEqualTo(1);
    }

    @Test
    void anInterruptedThreadEndsAtTheNextStrip() {
        List<Double> told = new ArrayList<>();

        assertThatThrownBy(() -> upscaler.upscale(noise(9, 100), 4, done -> {
                    told.add(done);
                    Thread.currentThread().interrupt();
                }))
                .isInstanceOf(InferenceException.class)
                .hasMessageContaining("interrupted");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(told).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 3, 16})
    void anotherFactorIsRefusedByItsNumber(int factor) {
        assertThatThrownBy(() -> upscaler.upscale(noise(2, 2), factor, done -> {}))
                .isInstanceOf(RefusedRequestException.class)
                .hasMessageContaining("enlarged " + factor + " times");
    }

    @Test
    void aPictureThatWouldGrowTooLargeIsRefusedByItsSize() {
        assertThatThrownBy(() -> upscaler.upscale(noise(4097, 1), 4, done -> {}))
                .isInstanceOf(RefusedRequestException.class)
                .hasMessageContaining("16388x4");
    }

    @Test
    void theFactorsOnOfferAllWork() {
        for (int factor : upscaler.factors()) {
            RgbImage large = upscaler.upscale(even(3, 2, 77), factor, done -> {});

            assertThat(large).isEqualTo(even(3 * factor, 2 * factor, 77));
        }
        upscaler.close();
    }

    private static RgbImage noise(int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        new Random(3).nextBytes(rgb);
        return new RgbImage(width, height, rgb);
    }

    private static RgbImage even(int width, int height, int value) {
        byte[] rgb = new byte[3 * width * height];
        Arrays.fill(rgb, (byte) value);
        return new RgbImage(width, height, rgb);
    }

    private static RgbImage gradient(int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < rgb.length; i++) {
            int pixel = i / 3;
            int row = pixel / width;
            rgb[i] = (byte) (100 + 80 * Math.sin((pixel % width) / 5.0) * Math.cos(row / 7.0));
        }
        return new RgbImage(width, height, rgb);
    }
}
