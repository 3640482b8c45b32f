package dev.easel.upscaler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.RgbaImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransparencyTest {
    private final Upscaler upscaler = new NetworkUpscaler(new BlurringNetwork(4, 1), () -> {}, new Tiling(32, true));

    @Test
    void blackThatCannotBeSeenMakesNoDarkFringe() {
        RgbaImage large = upscaler.upscale(redDisc(40), new ImageSize(160, 160), done -> {});

        for (int i = 0; i < large.alpha().length; i++) {
            assertThat(large.colours().rgb()[3 * i] & 0xff).isBetween(198, 202);
            assertThat(large.colours().rgb()[3 * i + 1] & 0xff).isBetween(8, 12);
        }
        assertThat(large.alpha()[0]).isZero();
        assertThat(large.alpha()[160 * 80 + 80]).isEqualTo((byte) 255);
    }

    @Test
    void aPictureWithoutHolesIsEnlargedOnceAndStaysWithoutHoles() {
        RgbImage waves = TestPictures.waves(20, 20);

        RgbaImage large = upscaler.upscale(RgbaImage.opaque(waves), new ImageSize(80, 80), done -> {});

        assertThat(large).isEqualTo(RgbaImage.opaque(upscaler.upscale(waves, 4, done -> {})));
    }

    @Test
    void whatCannotBeSeenAnywhereStaysSo() {
        RgbaImage none = new RgbaImage(TestPictures.noise(9, 7), new byte[63]);

        RgbaImage large = upscaler.upscale(none, new ImageSize(18, 14), done -> {});

        assertThat(large.alpha()).containsOnly(0);
    }

    @Test
    void coloursThatCanBeSeenStay() {
        RgbImage waves = TestPictures.waves(16, 16);
        byte[] alpha = new byte[256];
        alpha[100] = 40;
        alpha[101] = (byte) 255;

        RgbImage spread = ColourSpread.over(new RgbaImage(waves, alpha));

        for (int i = 3 * 100; i < 3 * 102; i++) {
            assertThat(spread.rgb()[i]).isEqualTo(waves.rgb()[i]);
        }
        assertThat(spread.rgb()[0]).isNotEqualTo(waves.rgb()[0]);
    }

    @Test
    void progressGoesOnceFromTheStartToTheEnd() {
        List<Double> told = new ArrayList<>();

        upscaler.upscale(redDisc(40), new ImageSize(80, 80), told::add);

        assertThat(told).isSorted().doesNotHaveDuplicates();
        assertThat(told.get(told.size() - 1)).isEqualTo(1);
    }

    /** Red within, black that cannot be seen around it, and a soft edge. */
    private static RgbaImage redDisc(int side) {
        byte[] rgb = new byte[3 * side * side];
        byte[] alpha = new byte[side * side];
        for (int i = 0; i < alpha.length; i++) {
            int row = i / side;
            double distance = Math.hypot(i % side - side / 2.0, row - side / 2.0);
            alpha[i] = (byte) Math.round(255 * Math.max(0, Math.min(1, side / 3.0 - distance)));
            if (alpha[i] != 0) {
                rgb[3 * i] = (byte) 200;
                rgb[3 * i + 1] = 10;
                rgb[3 * i + 2] = 10;
            }
        }
        return new RgbaImage(new RgbImage(side, side, rgb), alpha);
    }
}
