package dev.easel.bot.enlarge;

import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.Scaling;
import dev.easel.engine.image.ScalingFilter;
import dev.easel.engine.image.Window;
import java.util.function.UnaryOperator;

/** Enlarges pictures that join themselves, left to right and top to bottom, so that they still do. */
final class Wrapping {
    /** Pixels of the other side that are shown to the upscaler beyond each edge. */
    private static final int MARGIN = 16;

    private Wrapping() {}

    /** @param upscaler enlarges any picture by the factor */
    static RgbImage enlarged(RgbImage picture, int factor, UnaryOperator<RgbImage> upscaler) {
        RgbImage large = upscaler.apply(padded(picture));
        ImageSize size = new ImageSize(factor * picture.width(), factor * picture.height());
        double margin = (double) factor * MARGIN;
        return Scaling.scale(
                large, new Window(margin, margin, size.width(), size.height()), size, ScalingFilter.TRIANGLE);
    }

    private static RgbImage padded(RgbImage picture) {
        int width = picture.width() + 2 * MARGIN;
        int height = picture.height() + 2 * MARGIN;
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < width * height; i++) {
            int x = Math.floorMod(i % width - MARGIN, picture.width());
            int y = Math.floorMod(i / width - MARGIN, picture.height());
            System.arraycopy(picture.rgb(), 3 * (y * picture.width() + x), rgb, 3 * i, 3);
        }
        return new RgbImage(width, height, rgb);
    }
}
