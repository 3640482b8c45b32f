package dev.easel.bot.variation;

import dev.easel.engine.image.RgbImage;

/**
 * Colours that are known at some pixels. Spreading gives the others the mean of what is known near them, by halving the
 * picture until little is unknown and growing it again (Gortler et al., The Lumigraph, 1996: "push-pull").
 */
final class ColourPyramid {
    private static final int BANDS = 3;

    private final int width;
    private final int height;
    private final float[] colours;
    private final float[] weights;

    private ColourPyramid(int width, int height) {
        this.width = width;
        this.height = height;
        this.colours = new float[BANDS * width * height];
        this.weights = new float[width * height];
    }

    /** Which pixels are known. */
    interface Known {
        boolean at(int x, int y);
    }

    static ColourPyramid of(RgbImage picture, Known known) {
        ColourPyramid level = new ColourPyramid(picture.width(), picture.height());
        for (int i = 0; i < level.weights.length; i++) {
            if (known.at(i % level.width, i / level.width)) {
                level.weights[i] = 1;
                for (int band = 0; band < BANDS; band++) {
                    level.colours[BANDS * i + band] = picture.rgb()[BANDS * i + band] & 0xff;
                }
            }
        }
        return level;
    }

    float value(int pixel, int band) {
        return colours[BANDS * pixel + band];
    }

    /** Every pixel known, those known already as they were. */
    ColourPyramid spread() {
        if (width == 1 && height == 1) {
            return this;
        }
        ColourPyramid coarse = halved().spread();
        ColourPyramid full = new ColourPyramid(width, height);
        for (int i = 0; i < weights.length; i++) {
            int x = i % width;
            int y = i / width;
            full.weights[i] = 1;
            for (int band = 0; band < BANDS; band++) {
                float around = coarse.between((x - 0.5f) / 2, (y - 0.5f) / 2, band);
                full.colours[BANDS * i + band] = weights[i] * value(i, band) + (1 - weights[i]) * around;
            }
        }
        return full;
    }

    private ColourPyramid halved() {
        ColourPyramid half = new ColourPyramid((width + 1) / 2, (height + 1) / 2);
        for (int i = 0; i < weights.length; i++) {
            int to = i / width / 2 * half.width + i % width / 2;
            half.weights[to] += weights[i];
            for (int band = 0; band < BANDS; band++) {
                half.colours[BANDS * to + band] += weights[i] * value(i, band);
            }
        }
        for (int i = 0; i < half.weights.length; i++) {
            float weight = Math.max(half.weights[i], Float.MIN_NORMAL);
            for (int band = 0; band < BANDS; band++) {
                half.colours[BANDS * i + band] /= weight;
            }
            half.weights[i] = Math.min(1, half.weights[i]);
        }
        return half;
    }

    /** Bilinear, with the edge going on beyond. */
    private float between(float x, float y, int band) {
        float column = Math.max(0, Math.min(width - 1, x));
        float row = Math.max(0, Math.min(height - 1, y));
        int left = (int) column;
        int top = (int) row;
        float upper = along(top, left, column - left, band);
        float lower = along(Math.min(height - 1, top + 1), left, column - left, band);
        return upper + (row - top) * (lower - upper);
    }

    private float along(int row, int left, float share, int band) {
        float first = value(row * width + left, band);
        float second = value(row * width + Math.min(width - 1, left + 1), band);
        return first + share * (second - first);
    }
}
