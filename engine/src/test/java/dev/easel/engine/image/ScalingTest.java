package dev.easel.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.engine.RefusedRequestException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScalingTest {
    @ParameterizedTest
    @EnumSource
    void aWholePictureOfTheRightSizeIsUnchanged(ScalingFilter filter) {
        RgbImage image = noise(7, 5);

        assertThat(Scaling.scale(image, Window.whole(7, 5), new ImageSize(7, 5), filter))
                .isEqualTo(image);
    }

    @ParameterizedTest
    @EnumSource
    void aPartBetweenWholePixelsIsCutOut(ScalingFilter filter) {
        Mask mask = new Mask(4, 2, new byte[] {1, 2, 3, 4, 5, 6, 7, 8});

        assertThat(Scaling.scale(mask, new Window(1, 0, 2, 2), new ImageSize(2, 2), filter)
                        .weights())
                .containsExactly(2, 3, 6, 7);
    }

    @ParameterizedTest
    @EnumSource
    void anEvenColourStaysWhatItIs(ScalingFilter filter) {
        byte[] weights = new byte[40 * 30];
        Arrays.fill(weights, (byte) 255);

        for (ImageSize size : new ImageSize[] {new ImageSize(3, 50), new ImageSize(200, 7), new ImageSize(1, 1)}) {
            Mask scaled = Scaling.scale(new Mask(40, 30, weights), Window.whole(40, 30), size, filter);

            assertThat(scaled.weights()).hasSize(size.width() * size.height()).containsOnly((byte) 255);
        }
    }

    @ParameterizedTest
    @EnumSource
    void hardEdgesNeverWrapAround(ScalingFilter filter) {
        byte[] weights = {0, 0, 0, (byte) 255, (byte) 255, (byte) 255};

        byte[] scaled = Scaling.scale(new Mask(6, 1, weights), Window.whole(6, 1), new ImageSize(60, 1), filter)
                .weights();

        for (int x = 0; x < 25; x++) {
            assertThat(scaled[x] & 0xff).isLessThan(40);
            assertThat(scaled[59 - x] & 0xff).isGreaterThan(215);
        }
    }

    @ParameterizedTest
    @CsvSource({"-0.5, 0, 4, 4", "0, 0, 4.1, 4", "0, 1, 4, 4"})
    void aPartBeyondThePictureIsRefused(double left, double top, double width, double height) {
        assertThatThrownBy(() -> Scaling.scale(
                        noise(4, 4), new Window(left, top, width, height), new ImageSize(2, 2), ScalingFilter.TRIANGLE))
                .isInstanceOf(RefusedRequestException.class)
                .hasMessageContaining("beyond a picture of 4x4");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 1", "0, 0, 1, -1", "0, 0, NaN, 1", "Infinity, 0, 1, 1"})
    void aPartWithoutPixelsIsRefused(double left, double top, double width, double height) {
        assertThatThrownBy(() -> new Window(left, top, width, height)).isInstanceOf(RefusedRequestException.class);
    }

    private static RgbImage noise(int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        new Random(1).nextBytes(rgb);
        return new RgbImage(width, height, rgb);
    }
}
