package dev.easel.bot.variation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.bot.RefusedInputException;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.Mask;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.Scaling;
import dev.easel.engine.image.ScalingFilter;
import dev.easel.engine.image.Window;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanvasTest {
    @ParameterizedTest
    @CsvSource({"2, 64, 52", "1.5, 85, 69", "1.01, 127, 103"})
    void zoomingOutKeepsTheShrunkPictureInTheMiddle(double factor, int width, int height) {
        RgbImage parent = noise(128, 104);

        Canvas canvas = new ZoomOut(factor).canvas(parent);

        Area kept = canvas.kept();
        assertThat(kept).isEqualTo(new Area((128 - width) / 2, (104 - height) / 2, width, height));
        assertThat(Placing.cut(canvas.picture(), kept))
                .isEqualTo(Scaling.scale(
                        parent, Window.whole(128, 104), new ImageSize(width, height), ScalingFilter.LANCZOS));
        assertThat(canvas.picture().width()).isEqualTo(128);
        assertThat(canvas.picture().height()).isEqualTo(104);
        keepsTheAreaAlone(canvas);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.5, 2.01, Double.NaN, Double.POSITIVE_INFINITY})
    void aZoomOutOfRangeIsRefusedByItsFactor(double factor) {
        assertThatThrownBy(() -> new ZoomOut(factor))
                .isInstanceOf(RefusedInputException.class)
                .hasMessageContaining(String.valueOf(factor));
    }

    @ParameterizedTest
    @CsvSource({
        "LEFT, 0, 0, 65, 0, 64, 80",
        "RIGHT, 65, 0, 0, 0, 64, 80",
        "UP, 0, 0, 0, 40, 129, 40",
        "DOWN, 0, 40, 0, 0, 129, 40"
    })
    void panningKeepsTheHalfOnThatSideOnTheOtherSide(
            Pan pan, int fromLeft, int fromTop, int toLeft, int toTop, int width, int height) {
        RgbImage parent = noise(129, 80);

        Canvas canvas = pan.canvas(parent);

        assertThat(canvas.kept()).isEqualTo(new Area(toLeft, toTop, width, height));
        assertThat(Placing.cut(canvas.picture(), canvas.kept()))
                .isEqualTo(Placing.cut(parent, new Area(fromLeft, fromTop, width, height)));
        keepsTheAreaAlone(canvas);
    }

    @ParameterizedTest
    @CsvSource({"96, 64, 0, 16", "64, 96, 16, 0"})
    void aSquareHoldsTheWholePictureUnscaled(int width, int height, int left, int top) {
        RgbImage parent = noise(width, height);

        Canvas canvas = Square.canvas(parent);

        assertThat(canvas.picture().width()).isEqualTo(96);
        assertThat(canvas.picture().height()).isEqualTo(96);
        assertThat(canvas.kept()).isEqualTo(new Area(left, top, width, height));
        assertThat(Placing.cut(canvas.picture(), canvas.kept())).isEqualTo(parent);
        keepsTheAreaAlone(canvas);
    }

    @Test
    void aSquarePictureIsNotMadeSquare() {
        assertThatThrownBy(() -> Square.canvas(noise(64, 64)))
                .isInstanceOf(RefusedInputException.class)
                .hasMessageContaining("64x64");
    }

    @ParameterizedTest
    @EnumSource
    void whatLiesAroundContinuesTheEdge(Pan pan) {
        RgbImage parent = even(96, 96, 200);
        Arrays.fill(parent.rgb(), 3 * 96 * 40, 3 * 96 * 50, (byte) 20);

        for (Canvas canvas : new Canvas[] {ZoomOut.TWICE.canvas(even(96, 96, 200)), pan.canvas(even(96, 96, 200))}) {
            for (byte value : canvas.picture().rgb()) {
                assertThat(value & 0xff).isBetween(185, 215);
            }
        }
        assertThat(ZoomOut.TWICE.canvas(parent).picture().rgb()[0] & 0xff).isBetween(120, 215);
    }

    @Test
    void theSameParentGivesTheSameCanvas() {
        assertThat(ZoomOut.TWICE.canvas(noise(40, 30))).isEqualTo(ZoomOut.TWICE.canvas(noise(40, 30)));
    }

    @Test
    void tinyPicturesAreZoomedOutOf() {
        Canvas canvas = ZoomOut.TWICE.canvas(noise(1, 2));

        assertThat(canvas.kept()).isEqualTo(new Area(0, 0, 1, 1));
        assertThatThrownBy(() -> Pan.LEFT.canvas(noise(1, 2))).isInstanceOf(RefusedInputException.class);
    }

    @Test
    void tickedCellsAreRepaintedAndNothingElse() {
        RgbImage parent = noise(50, 30);

        Canvas canvas = Region.canvas(parent, Set.of(0, 7), 4);

        assertThat(canvas.picture()).isEqualTo(parent);
        for (int y = 0; y < 30; y++) {
            for (int x = 0; x < 50; x++) {
                int cell = y * 4 / 30 * 4 + x * 4 / 50;
                assertThat(canvas.mask().weights()[y * 50 + x] & 0xff).isEqualTo(cell == 0 || cell == 7 ? 255 : 0);
            }
        }
    }

    @Test
    void cellsThatAreNotOnTheGridAreRefusedByNumber() {
        assertThatThrownBy(() -> Region.canvas(noise(8, 8), Set.of(16), 4))
                .isInstanceOf(RefusedInputException.class)
                .hasMessageContaining("16");
        assertThatThrownBy(() -> Region.canvas(noise(8, 8), Set.of(), 4)).isInstanceOf(RefusedInputException.class);
    }

    @Test
    void aMaskIsStretchedOverThePicture() {
        Mask halves = new Mask(2, 1, new byte[] {0, (byte) 255});

        Mask mask = Region.canvas(noise(40, 20), halves).mask();

        assertThat(mask.width()).isEqualTo(40);
        assertThat(mask.height()).isEqualTo(20);
        for (int y = 0; y < 20; y++) {
            assertThat(mask.weights()[y * 40]).isZero();
            assertThat(mask.weights()[y * 40 + 39] & 0xff).isEqualTo(255);
        }
    }

    @Test
    void aMaskThatRepaintsNothingIsRefused() {
        assertThatThrownBy(() -> Region.canvas(noise(8, 8), new Mask(2, 2, new byte[4])))
                .isInstanceOf(RefusedInputException.class)
                .hasMessageContaining("white");
    }

    private static void keepsTheAreaAlone(Canvas canvas) {
        Area kept = canvas.kept();
        byte[] weights = canvas.mask().weights();
        int width = canvas.picture().width();
        for (int i = 0; i < weights.length; i++) {
            boolean inside = kept.distance(i % width, i / width) == 0;
            assertThat(weights[i] == 0).isEqualTo(inside);
        }
    }

    private static RgbImage noise(int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        new Random(5).nextBytes(rgb);
        return new RgbImage(width, height, rgb);
    }

    private static RgbImage even(int width, int height, int value) {
        byte[] rgb = new byte[3 * width * height];
        Arrays.fill(rgb, (byte) value);
        return new RgbImage(width, height, rgb);
    }
}
