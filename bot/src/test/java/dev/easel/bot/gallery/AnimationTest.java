package dev.easel.bot.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.bot.FailureException;
import dev.easel.engine.image.RgbImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;

class AnimationTest {
    private static final Duration EACH = Duration.ofMillis(120);
    private static final Duration LAST = Duration.ofSeconds(3);
    private static final long LIMIT = 1 << 20;

    @Test
    void framesComeBackInOrderWithTheirTimes() throws IOException {
        List<Frame> read = read(Animation.gif(
                List.of(plain(24, 16, 0xff0000), plain(24, 16, 0x00ff00), plain(24, 16, 0x0000ff)), EACH, LAST, LIMIT));

        assertThat(read).extracting(Frame::hundredths).containsExactly(12, 12, 300);
        assertThat(read)
                .extracting(frame -> frame.image().getRGB(5, 5))
                .containsExactly(0xffff0000, 0xff00ff00, 0xff0000ff);
    }

    @Test
    void theAnimationRepeatsForEver() {
        byte[] gif = Animation.gif(List.of(plain(8, 8, 0), plain(8, 8, 0xffffff)), EACH, LAST, LIMIT);
        int at = new String(gif, StandardCharsets.ISO_8859_1).indexOf("NETSCAPE2.0");

        assertThat(Arrays.copyOfRange(gif, at + 11, at + 16)).containsExactly(3, 1, 0, 0, 0);
    }

    @Test
    void smallPreviewsAreBroughtToTheSizeOfTheLastFrame() throws IOException {
        List<Frame> read =
                read(Animation.gif(List.of(plain(8, 6, 0x808080), plain(64, 48, 0x808080)), EACH, LAST, LIMIT));

        assertThat(read)
                .allSatisfy(frame -> assertThat(frame.image().getWidth()).isEqualTo(64));
    }

    @Test
    void coloursStayCloseToThePicture() throws IOException {
        RgbImage picture = SizeLadderTest.noisy(128, 96);
        BufferedImage read =
                read(Animation.gif(List.of(picture), EACH, LAST, LIMIT)).get(0).image();

        long[] sums = new long[3];
        long difference = 0;
        for (int i = 0; i < picture.rgb().length; i++) {
            int pixel = read.getRGB(i / 3 % 128, i / 3 / 128);
            int error = (picture.rgb()[i] & 0xff) - ((pixel >> (16 - 8 * (i % 3))) & 0xff);
            sums[i % 3] += error;
            difference += Math.abs(error);
        }
        assertThat(difference / (double) picture.rgb().length).isLessThan(9);
        assertThat(Math.abs(sums[0] / (128.0 * 96))).isLessThan(1);
        assertThat(Math.abs(sums[2] / (128.0 * 96))).isLessThan(1);
    }

    @Test
    void aPictureOfFewColoursKeepsThemExactly() throws IOException {
        RgbImage picture = plain(40, 40, 0x123456);
        Arrays.fill(picture.rgb(), 0, 2400, (byte) 0xff);

        BufferedImage read =
                read(Animation.gif(List.of(picture), EACH, LAST, LIMIT)).get(0).image();

        assertThat(read.getRGB(3, 3)).isEqualTo(0xffffffff);
        assertThat(read.getRGB(3, 38)).isEqualTo(0xff123456);
    }

    @Test
    void aLimitMakesItSmallerAndNotShorter() throws IOException {
        List<RgbImage> frames = Collections.nCopies(6, SizeLadderTest.noisy(200, 150));

        byte[] gif = Animation.gif(frames, EACH, LAST, 40_000);

        assertThat(gif).hasSizeLessThanOrEqualTo(40_000);
        assertThat(read(gif)).hasSize(6);
        assertThat(read(gif).get(0).image().getWidth()).isBetween(40, 199);
    }

    @Test
    void ofManyFramesTheLastIsKept() throws IOException {
        List<RgbImage> frames = new ArrayList<>(Collections.nCopies(500, plain(8, 8, 0)));
        frames.add(plain(8, 8, 0xffffff));

        List<Frame> read = read(Animation.gif(frames, EACH, LAST, LIMIT));

        assertThat(read).hasSize(60);
        assertThat(read.get(59).image().getRGB(0, 0)).isEqualTo(0xffffffff);
        assertThat(read.get(58).image().getRGB(0, 0)).isEqualTo(0xff000000);
    }

    @Test
    void aLimitThatNothingFitsIsAnEndAndNoLoop() {
        assertThatThrownBy(() -> Animation.gif(List.of(plain(8, 8, 0)), EACH, LAST, 20))
                .isInstanceOf(FailureException.class)
                .hasMessage("no animation of 1 frames fits into 20 bytes");
    }

    private record Frame(BufferedImage image, int hundredths) {}

    private static List<Frame> read(byte[] gif) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
            reader.setInput(in);
            List<Frame> frames = new ArrayList<>();
            for (int i = 0; i < reader.getNumImages(true); i++) {
                var root = (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
                var control = (IIOMetadataNode)
                        root.getElementsByTagName("GraphicControlExtension").item(0);
                frames.add(new Frame(reader.read(i), Integer.parseInt(control.getAttribute("delayTime"))));
            }
            return frames;
        } finally {
            reader.dispose();
        }
    }

    private static RgbImage plain(int width, int height, int colour) {
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (colour >> (16 - 8 * (i % 3)));
        }
        return new RgbImage(width, height, rgb);
    }
}
