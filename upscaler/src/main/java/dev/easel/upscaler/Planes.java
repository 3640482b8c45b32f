package dev.easel.upscaler;

import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.ScalingFilter;
import dev.easel.engine.image.Taps;
import java.util.Arrays;

/**
 * A picture's red, green and blue one after the other, as numbers: 0 is black, 1 full; what networks make may lie beyond.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param values plane by plane, rows from the top
 */
record Planes(int width, int height, float[] values) {
    static final int COUNT = 3;
    private static final float FULL = 255;

    /** A part of a picture; beyond the picture's edges it is mirrored in them, without their own pixels again. */
    static Planes of(RgbImage image, Box part) {
        int width = part.columns().length();
        int height = part.rows().length();
        float[] values = new float[COUNT * width * height];
        for (int y = 0; y < height; y++) {
            int row = mirrored(part.rows().start() + y, image.height()) * image.width();
            for (int x = 0; x < width; x++) {
                int from = COUNT * (row + mirrored(part.columns().start() + x, image.width()));
                for (int plane = 0; plane < COUNT; plane++) {
                    values[(plane * height + y) * width + x] = (image.rgb()[from + plane] & 0xff) / FULL;
                }
            }
        }
        return new Planes(width, height, values);
    }

    /** The place within 0 to length - 1 that a place beyond is a mirror image of. */
    static int mirrored(int place, int length) {
        if (length == 1) {
            return 0;
        }
        int around = Math.floorMod(place, 2 * (length - 1));
        return Math.min(around, 2 * (length - 1) - around);
    }

    /** In another size. */
    Planes scaled(int newWidth, int newHeight, ScalingFilter filter) {
        Taps[] columns = Taps.all(0, width, newWidth, width, filter);
        Taps[] rows = Taps.all(0, height, newHeight, height, filter);
        float[] scaled = new float[COUNT * newWidth * newHeight];
        float[] line = new float[width];
        for (int row = 0; row < COUNT * newHeight; row++) {
            int plane = row / newHeight;
            merge(rows[row - plane * newHeight], plane * height, line);
            for (int x = 0; x < newWidth; x++) {
                scaled[row * newWidth + x] = merged(columns[x], line);
            }
        }
        return new Planes(newWidth, newHeight, scaled);
    }

    private void merge(Taps taps, int firstRow, float[] line) {
        Arrays.fill(line, 0);
        for (int i = 0; i < taps.weights().length; i++) {
            float weight = taps.weights()[i];
            int from = (firstRow + taps.first() + i) * width;
            for (int x = 0; x < width; x++) {
                line[x] += weight * values[from + x];
            }
        }
    }

    private static float merged(Taps taps, float[] line) {
        float sum = 0;
        for (int i = 0; i < taps.weights().length; i++) {
            sum += taps.weights()[i] * line[taps.first() + i];
        }
        return sum;
    }

    /** a * this + b * that, of the same size. */
    Planes combined(float a, Planes that, float b) {
        float[] sums = new float[values.length];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = a * values[i] + b * that.values[i];
        }
        return new Planes(width, height, sums);
    }
}
