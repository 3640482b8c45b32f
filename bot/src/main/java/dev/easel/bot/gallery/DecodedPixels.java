package dev.easel.bot.gallery;

import dev.easel.engine.image.RgbImage;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.util.Arrays;

/** A decoded picture's samples as bytes. Confined to one thread. */
record DecodedPixels(BufferedImage decoded) {
    boolean hasAlpha() {
        return decoded.getColorModel().hasAlpha();
    }

    /** Red, green and blue, mixed with nothing. */
    RgbImage colours() {
        byte[] rgb = new byte[Math.multiplyExact(3, Math.multiplyExact(decoded.getWidth(), decoded.getHeight()))];
        if (isGray()) {
            copyGray(rgb);
        } else {
            copyColour(rgb);
        }
        return new RgbImage(decoded.getWidth(), decoded.getHeight(), rgb);
    }

    /** One byte a pixel, 255 where there is no alpha. */
    byte[] alpha() {
        byte[] alpha = new byte[Math.multiplyExact(decoded.getWidth(), decoded.getHeight())];
        int[] row = new int[decoded.getWidth()];
        for (int y = 0; y < decoded.getHeight(); y++) {
            decoded.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                alpha[y * row.length + x] = (byte) (row[x] >>> 24);
            }
        }
        return alpha;
    }

    private boolean isGray() {
        ColorModel model = decoded.getColorModel();
        return model instanceof ComponentColorModel && model.getNumColorComponents() == 1;
    }

    /** Samples as stored: the platform would take gray for linear light and brighten it. */
    private void copyGray(byte[] rgb) {
        int shift = Math.max(0, decoded.getColorModel().getComponentSize(0) - 8);
        int[] row = new int[decoded.getWidth()];
        for (int y = 0; y < decoded.getHeight(); y++) {
            decoded.getRaster().getSamples(0, y, row.length, 1, 0, row);
            for (int x = 0; x < row.length; x++) {
                int at = 3 * (y * row.length + x);
                Arrays.fill(rgb, at, at + 3, (byte) (row[x] >> shift));
            }
        }
    }

    private void copyColour(byte[] rgb) {
        int[] row = new int[decoded.getWidth()];
        for (int y = 0; y < decoded.getHeight(); y++) {
            decoded.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                int at = 3 * (y * row.length + x);
                for (int band = 0; band < 3; band++) {
                    rgb[at + band] = (byte) (row[x] >> (16 - 8 * band));
                }
            }
        }
    }
}
