package dev.easel.bot.gallery;

import dev.easel.engine.image.RgbImage;
import java.awt.image.BufferedImage;

/**
 * Spreads what a palette lacks over the neighbours (Floyd and Steinberg 1976), so that gradients stay smooth. Confined to
 * one thread.
 */
final class Dithering {
    private final RgbImage image;
    private final Palette palette;
    /** Of this row and the next, three bands a pixel, one pixel of margin on each side; sixteenths of a level. */
    private int[] errors;

    private int[] below;

    private Dithering(RgbImage image, Palette palette) {
        this.image = image;
        this.palette = palette;
        this.errors = new int[3 * (image.width() + 2)];
        this.below = new int[errors.length];
    }

    static BufferedImage of(RgbImage image) {
        return new Dithering(image, Palette.of(image)).indexed();
    }

    private BufferedImage indexed() {
        int width = image.width();
        BufferedImage indexed =
                new BufferedImage(width, image.height(), BufferedImage.TYPE_BYTE_INDEXED, palette.colourModel());
        byte[] row = new byte[width];
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < width; x++) {
                row[x] = (byte) pixel(x, y);
            }
            indexed.getRaster().setDataElements(0, y, width, 1, row);
            errors = below;
            below = new int[errors.length];
        }
        return indexed;
    }

    private int pixel(int x, int y) {
        int at = 3 * (y * image.width() + x);
        int red = level(at, x, 0);
        int green = level(at, x, 1);
        int blue = level(at, x, 2);
        int index = palette.nearest(red, green, blue);
        int colour = palette.colour(index);
        spread(x, 0, red - (colour >> 16 & 0xff));
        spread(x, 1, green - (colour >> 8 & 0xff));
        spread(x, 2, blue - (colour & 0xff));
        return index;
    }

    private int level(int at, int x, int band) {
        int level = (image.rgb()[at + band] & 0xff) + errors[3 * (x + 1) + band] / 16;
        return Math.max(0, Math.min(255, level));
    }

    private void spread(int x, int band, int error) {
        int here = 3 * (x + 1) + band;
        errors[here + 3] += 7 * error;
        below[here - 3] += 3 * error;
        below[here] += 5 * error;
        below[here + 3] += error;
    }
}
