package dev.easel.upscaler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.generate.Precision;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.Scaling;
import dev.easel.engine.image.ScalingFilter;
import dev.easel.engine.image.Window;
import dev.easel.engine.tensor.ElementType;
import dev.easel.engine.tensor.Ops;
import dev.easel.upscaler.network.UpscalingNetwork;
import dev.easel.upscaler.network.UpscalingNetworks;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The network that comes with Easel, on the photograph that its publisher shows it with. */
class ShippedUpscalerTest {
    private static final Path WEIGHTS = Path.of("../config/upscalers/esrgan-x4");
    private static final Ops OPS = Ops.open(-1);
    private static final UpscalingNetwork NETWORK = UpscalingNetworks.open(WEIGHTS, OPS, ElementType.FLOAT32);
    private static final RgbImage PHOTO = photo();

    @AfterAll
    static void close() {
        NETWORK.close();
        OPS.close();
    }

    @Test
    void noSeamShows() {
        RgbImage whole = upscaler(256).upscale(PHOTO, 4, done -> {});
        RgbImage tiled = upscaler(56).upscale(PHOTO, 4, done -> {});

        assertThat(TestPictures.farthest(whole, tiled)).isLessThan(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = ElementType.class,
            names = {"FLOAT32", "BFLOAT16"})
    void noSeamShowsBetweenTilesAsTheyAreShipped(ElementType type) {
        RgbImage photo = scaled(PHOTO, new ImageSize(300, 280));
        try (UpscalingNetwork network = UpscalingNetworks.open(WEIGHTS, OPS, type)) {
            TensorTiles tiles = new TensorTiles(network, OPS);
            RgbImage whole = new NetworkUpscaler(tiles, () -> {}, new Tiling(512, true)).upscale(photo, 4, done -> {});
            List<Double> told = new ArrayList<>();
            RgbImage tiled = new NetworkUpscaler(tiles, () -> {}, Tiling.USUAL).upscale(photo, 4, told::add);

            assertThat(told).hasSize(4);
            assertThat(TestPictures.farthest(whole, tiled)).isLessThan(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 255})
    void whiteStaysWhiteAndBlackBlack(int value) {
        RgbImage large = upscaler(64).upscale(TestPictures.even(70, 40, value), 4, done -> {});

        assertThat(large).isEqualTo(TestPictures.even(280, 160, value));
    }

    @Test
    void itComesCloserToThePhotographThanBicubic() {
        ImageSize size = new ImageSize(128, 128);
        RgbImage small = scaled(PHOTO, new ImageSize(32, 32));

        RgbImage large = upscaler(256).upscale(small, size, done -> {});

        assertThat(squares(large)).isLessThan(squares(scaled(small, size)));
    }

    @Test
    void openedByItsFolderItDoublesAndFreesAllThatItTook() {
        NetworkUpscaler upscaler = NetworkUpscaler.open(WEIGHTS, new EngineOptions("cpu", Precision.FLOAT32));

        RgbImage large = upscaler.upscale(scaled(PHOTO, new ImageSize(16, 12)), 2, done -> {});
        upscaler.close();

        assertThat(ImageSize.of(large)).isEqualTo(new ImageSize(32, 24));
    }

    private static NetworkUpscaler upscaler(int side) {
        return new NetworkUpscaler(new TensorTiles(NETWORK, OPS), () -> {}, new Tiling(side, true));
    }

    private static RgbImage scaled(RgbImage image, ImageSize size) {
        return Scaling.scale(image, Window.whole(image.width(), image.height()), size, ScalingFilter.CATMULL_ROM);
    }

    private static long squares(RgbImage image) {
        long sum = 0;
        for (int i = 0; i < image.rgb().length; i++) {
            int difference = (image.rgb()[i] & 0xff) - (PHOTO.rgb()[i] & 0xff);
            sum += (long) difference * difference;
        }
        return sum;
    }

    private static RgbImage photo() {
        try {
            BufferedImage image = ImageIO.read(
                    Objects.requireNonNull(ShippedUpscalerTest.class.getResource("/esrgan-x4/input.png"), "input.png"));
            byte[] rgb = new byte[3 * image.getWidth() * image.getHeight()];
            for (int i = 0; i < rgb.length / 3; i++) {
                int pixel = image.getRGB(i % image.getWidth(), i / image.getWidth());
                rgb[3 * i] = (byte) (pixel >> 16);
                rgb[3 * i + 1] = (byte) (pixel >> 8);
                rgb[3 * i + 2] = (byte) pixel;
            }
            return new RgbImage(image.getWidth(), image.getHeight(), rgb);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
