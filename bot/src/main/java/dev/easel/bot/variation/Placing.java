package dev.easel.bot.variation;

import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;

/** Copies rectangles of pixels. */
final class Placing {
    private Placing() {}

    /** A picture of the size that is black but for what it is given, which has to fit. */
    static RgbImage on(ImageSize size, RgbImage placed, int left, int top) {
        byte[] rgb = new byte[3 * size.width() * size.height()];
        for (int y = 0; y < placed.height(); y++) {
            int to = 3 * ((top + y) * size.width() + left);
            System.arraycopy(placed.rgb(), 3 * y * placed.width(), rgb, to, 3 * placed.width());
        }
        return new RgbImage(size.width(), size.height(), rgb);
    }

    /** The part of a picture. */
    static RgbImage cut(RgbImage picture, Area part) {
        byte[] rgb = new byte[3 * part.width() * part.height()];
        for (int y = 0; y < part.height(); y++) {
            int from = 3 * ((part.top() + y) * picture.width() + part.left());
            System.arraycopy(picture.rgb(), from, rgb, 3 * y * part.width(), 3 * part.width());
        }
        return new RgbImage(part.width(), part.height(), rgb);
    }
}
