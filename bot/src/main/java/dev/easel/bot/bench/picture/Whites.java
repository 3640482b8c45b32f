package dev.easel.bot.bench.picture;

import dev.easel.engine.image.RgbImage;

/**
 * Where a picture is white far and wide.
 *
 * @param places a flag for each pixel
 */
record Whites(boolean[] places) {
    /** Darkest of no white at all. */
    static final int NONE = 256;

    /** Pixels around one that have to be white too: six of the picture made a quarter as large. */
    private static final int AROUND = 24;

    static Whites of(RgbImage image) {
        int width = image.width();
        boolean[] white = new boolean[width * image.height()];
        for (int i = 0; i < white.length; i++) {
            white[i] = (image.rgb()[3 * i] & image.rgb()[3 * i + 1] & image.rgb()[3 * i + 2]) == -1;
        }
        return new Whites(shrunk(shrunk(white, width, 1), width, width));
    }

    private static boolean[] shrunk(boolean[] white, int width, int step) {
        boolean[] inner = new boolean[white.length];
        for (int i = 0; i < white.length; i++) {
            boolean all = true;
            for (int k = -AROUND; k <= AROUND; k++) {
                int at = i + k * step;
                boolean within = at >= 0 && at < white.length && (step > 1 || at / width == i / width);
                all &= !within || white[at];
            }
            inner[i] = all;
        }
        return inner;
    }

    /** The darkest value that another picture has there. */
    int darkestIn(RgbImage image) {
        int darkest = NONE;
        for (int i = 0; i < image.rgb().length; i++) {
            if (places[i / 3]) {
                darkest = Math.min(darkest, image.rgb()[i] & 0xff);
            }
        }
        return darkest;
    }
}
