package dev.easel.engine.image;

import java.util.Arrays;

/**
 * The source pixels that make one target pixel, along one axis. Weighs them by a {@link ScalingFilter}, which widens where
 * pixels grow fewer.
 *
 * @param first of the source pixels
 * @param weights of it and those after it; they sum to 1
 */
public record Taps(int first, float[] weights) {
    /** The taps of every target pixel, where a stretch of the source is scaled to them. */
    public static Taps[] all(double start, double length, int target, int source, ScalingFilter filter) {
        double scale = length / target;
        Taps[] all = new Taps[target];
        for (int i = 0; i < target; i++) {
            all[i] = around(start + (i + 0.5) * scale, Math.max(1, scale), source, filter);
        }
        return all;
    }

    private static Taps around(double centre, double unit, int source, ScalingFilter filter) {
        double support = unit * filter.reach();
        int first = Math.max(0, Math.min(source - 1, (int) Math.floor(centre - support)));
        int end = Math.min(source, Math.max(first + 1, (int) Math.ceil(centre + support)));
        double[] weights = new double[end - first];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = filter.weight((first + i + 0.5 - centre) / unit);
            sum += weights[i];
        }
        float[] shares = new float[weights.length];
        for (int i = 0; i < weights.length; i++) {
            shares[i] = (float) (weights[i] / sum);
        }
        return new Taps(first, shares);
    }

    void mergeRows(byte[] pixels, float[] line) {
        Arrays.fill(line, 0);
        for (int i = 0; i < weights.length; i++) {
            int offset = (first + i) * line.length;
            for (int x = 0; x < line.length; x++) {
                line[x] += weights[i] * (pixels[offset + x] & 0xff);
            }
        }
    }

    float merge(float[] line, int bands, int band) {
        float sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * line[(first + i) * bands + band];
        }
        return sum;
    }
}
