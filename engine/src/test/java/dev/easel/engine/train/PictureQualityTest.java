package dev.easel.engine.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.image.RgbImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PictureQualityTest {
    @Test
    void psnrIsTwentyLogarithmsOfThePeakOverTheDifference() {
        assertThat(PictureQuality.psnr(plain(100), plain(110))).isCloseTo(20 * Math.log10(25.5), offset(1e-12));
        assertThat(PictureQuality.psnr(plain(0), plain(255))).isZero();
        assertThat(PictureQuality.psnr(plain(7), plain(7))).isInfinite();
    }

    @Test
    void picturesOfDifferentSizesAreRefused() {
        RgbImage other = new RgbImage(1, 2, new byte[6]);

        assertThatThrownBy(() -> PictureQuality.psnr(plain(1), other))
                .isInstanceOf(RefusedRequestException.class)
                .hasMessageContaining("1x2");
    }

    private static RgbImage plain(int value) {
        byte[] rgb = new byte[12];
        Arrays.fill(rgb, (byte) value);
        return new RgbImage(2, 2, rgb);
    }
}
