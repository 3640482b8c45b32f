package dev.easel.upscaler;

import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.RgbaImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives pixels that cannot be seen the colours around them, so that whatever stood there does not reach into the rest when
 * the picture is scaled. By halving the picture until all is filled, and taking back from there what is missing.
 */
final class ColourSpread {
    /** Of alpha: from here on colours count as they are, below they are too coarse to. */
    private static final int PLAIN = 32;

    private ColourSpread() {}

    /** The colours; those of pixels that can be seen well enough stay. */
    static RgbImage over(RgbaImage image) {
        List<Level> levels = new ArrayList<>();
        levels.add(Level.of(image));
        while (levels.get(levels.size() - 1).isDivisible()) {
            levels.add(levels.get(levels.size() - 1).half());
        }
        for (int i = levels.size() - 2; i >= 0; i--) {
            levels.get(i).fillFrom(levels.get(i + 1));
        }
        byte[] rgb = image.colours().rgb().clone();
        for (int i = 0; i < rgb.length; i++) {
            if ((image.alpha()[i / 3] & 0xff) < PLAIN) {
                rgb[i] = (byte) Math.round(levels.get(0).values()[i]);
            }
        }
        return new RgbImage(image.colours().width(), image.colours().height(), rgb);
    }

    /**
     * The picture at one size.
     *
     * @param values mean colours of what can be seen
     * @param seen how much of each pixel that is, 0 to 1
     */
    private record Level(int width, int height, float[] values, float[] seen) {
        static Level of(RgbaImage image) {
            float[] values = new float[image.colours().rgb().length];
            float[] seen = new float[image.alpha().length];
            for (int i = 0; i < values.length; i++) {
                values[i] = image.colours().rgb()[i] & 0xff;
                seen[i / 3] = (image.alpha()[i / 3] & 0xff) / 255f;
            }
            return new Level(image.colours().width(), image.colours().height(), values, seen);
        }

        boolean isDivisible() {
            return width > 1 || height > 1;
        }

        Level half() {
            int halfWidth = (width + 1) / 2;
            int halfHeight = (height + 1) / 2;
            float[] means = new float[3 * halfWidth * halfHeight];
            float[] shares = new float[halfWidth * halfHeight];
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int from = y * width + x;
                    int to = y / 2 * halfWidth + x / 2;
                    shares[to] += seen[from];
                    for (int band = 0; band < 3; band++) {
                        means[3 * to + band] += seen[from] * values[3 * from + band];
                    }
                }
            }
            for (int i = 0; i < means.length; i++) {
                means[i] /= Math.max(shares[i / 3], Float.MIN_NORMAL);
            }
            for (int i = 0; i < shares.length; i++) {
                shares[i] = Math.min(1, shares[i]);
            }
            return new Level(halfWidth, halfHeight, means, shares);
        }

        /** What cannot be seen well here takes the colours of the next level. */
        void fillFrom(Level half) {
            for (int i = 0; i < seen.length; i++) {
                float own = Math.min(1, seen[i] * 255 / PLAIN);
                for (int band = 0; own < 1 && band < 3; band++) {
                    float filled = half.between(i % width, i / width, band);
                    values[3 * i + band] = own * values[3 * i + band] + (1 - own) * filled;
                }
            }
        }

        /** The value where a pixel of the level below lies, from the four pixels around it here. */
        private float between(int finerX, int finerY, int band) {
            int x = finerX / 2;
            int y = finerY / 2;
            int besideX = Math.max(0, Math.min(width - 1, finerX % 2 == 0 ? x - 1 : x + 1));
            int besideY = Math.max(0, Math.min(height - 1, finerY % 2 == 0 ? y - 1 : y + 1));
            return (9 * value(x, y, band)
                            + 3 * value(besideX, y, band)
                            + 3 * value(x, besideY, band)
                            + value(besideX, besideY, band))
                    / 16;
        }

        private float value(int x, int y, int band) {
            return values[3 * (y * width + x) + band];
        }
    }
}
