package dev.easel.bot.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.image.RgbImage;
import dev.easel.engine.train.Sample;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class LossPlotTest {
    private static final int CURVE = 0xFF2563A8;

    @Test
    void columnsThatAreNotZeroGetAPanelWithACurve() throws IOException {
        byte[] png = LossPlot.png(List.of("step,loss,rest,gain", "10,3,0,1", "20,2,0,2", "30,1,0,5"));

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getHeight()).isEqualTo(2 * 130);
        assertThat(colours(image, 0, 130)).contains(CURVE);
        assertThat(colours(image, 130, 130)).contains(CURVE);
    }

    @Test
    void tableWithoutLinesIsDrawnEmpty() throws IOException {
        byte[] png = LossPlot.png(List.of("step,loss"));

        assertThat(colours(ImageIO.read(new ByteArrayInputStream(png)), 0, 130)).doesNotContain(CURVE);
    }

    @Test
    void sheetShowsEachSampleAsItShouldBeAsDegradedAndAsRefined() throws IOException {
        Sample sample = new Sample(plain(10), plain(20), plain(30));

        BufferedImage sheet = ImageIO.read(new ByteArrayInputStream(PictureSheet.png(Collections.nCopies(4, sample))));

        assertThat(sheet.getHeight()).isEqualTo(20 + 2 * 32 + 8);
        assertThat(sheet.getRGB(5, 25)).isEqualTo(0xFF1E1E1E);
        assertThat(sheet.getRGB(32 + 5, 25)).isEqualTo(0xFF0A0A0A);
        assertThat(sheet.getRGB(64 + 5, 25)).isEqualTo(0xFF141414);
    }

    private static Set<Integer> colours(BufferedImage image, int top, int height) {
        Set<Integer> colours = new HashSet<>();
        for (int i = 0; i < height * image.getWidth(); i++) {
            colours.add(image.getRGB(i % image.getWidth(), top + i / image.getWidth()));
        }
        return colours;
    }

    private static RgbImage plain(int value) {
        byte[] rgb = new byte[3 * 32 * 32];
        Arrays.fill(rgb, (byte) value);
        return new RgbImage(32, 32, rgb);
    }
}
