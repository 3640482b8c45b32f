package dev.easel.engine.refine;

import java.util.Map;
import java.util.Objects;

/** The refiner's network computed a second time, by loops over doubles. Pictures are [channel][row][column]. */
final class PlainRefiner {
    private final RefinerLayout layout;
    private final Map<String, float[]> weights;

    PlainRefiner(RefinerLayout layout, Map<String, float[]> weights) {
        this.layout = layout;
        this.weights = weights;
    }

    /** Sides are multiples of 4. */
    double[][][] refine(double[][][] picture) {
        double[][][] half = conv(unshuffled(picture), "stem", layout.half(), 3, 1);
        half = blocks(half, "before", layout.outerBlocks(), layout.half());
        double[][][] quarter = conv(half, "down", layout.quarter(), 2, 2);
        quarter = blocks(quarter, "inner", layout.innerBlocks(), layout.quarter());
        half = sum(half, shuffled(conv(quarter, "up", 4 * layout.half(), 1, 1)));
        half = blocks(half, "after", layout.outerBlocks(), layout.half());
        return sum(picture, shuffled(conv(half, "last", 12, 3, 1)));
    }

    private double[][][] blocks(double[][][] x, String name, int count, int channels) {
        double[][][] y = x;
        for (int i = 0; i < count; i++) {
            double[][][] h = conv(y, name + "." + i + ".first", channels, 3, 1);
            for (double[][] plane : h) {
                for (double[] row : plane) {
                    for (int column = 0; column < row.length; column++) {
                        row[column] = Math.max(0, row[column]);
                    }
                }
            }
            y = sum(y, conv(h, name + "." + i + ".second", channels, 3, 1));
        }
        return y;
    }

    /** Zeros around; a 3x3 kernel keeps the size, others have no border. */
    private double[][][] conv(double[][][] x, String name, int out, int kernel, int stride) {
        float[] weight = Objects.requireNonNull(weights.get(name + ".weight"));
        float[] bias = Objects.requireNonNull(weights.get(name + ".bias"));
        int border = kernel == 3 ? 1 : 0;
        int height = x[0].length / stride;
        int width = x[0][0].length / stride;
        double[][][] y = new double[out][height][width];
        for (int o = 0; o < out; o++) {
            for (int row = 0; row < height; row++) {
                for (int column = 0; column < width; column++) {
                    double sum = bias[o];
                    for (int i = 0; i < x.length; i++) {
                        for (int k = 0; k < kernel * kernel; k++) {
                            int from = row * stride + k / kernel - border;
                            int at = column * stride + k % kernel - border;
                            if (from >= 0 && at >= 0 && from < x[0].length && at < x[0][0].length) {
                                sum += weight[(o * x.length + i) * kernel * kernel + k] * x[i][from][at];
                            }
                        }
                    }
                    y[o][row][column] = sum;
                }
            }
        }
        return y;
    }

    private static double[][][] unshuffled(double[][][] x) {
        double[][][] y = new double[4 * x.length][x[0].length / 2][x[0][0].length / 2];
        for (int c = 0; c < y.length; c++) {
            for (int row = 0; row < y[0].length; row++) {
                for (int column = 0; column < y[0][0].length; column++) {
                    y[c][row][column] = x[c / 4][2 * row + c / 2 % 2][2 * column + c % 2];
                }
            }
        }
        return y;
    }

    private static double[][][] shuffled(double[][][] x) {
        double[][][] y = new double[x.length / 4][2 * x[0].length][2 * x[0][0].length];
        for (int c = 0; c < x.length; c++) {
            for (int row = 0; row < x[0].length; row++) {
                for (int column = 0; column < x[0][0].length; column++) {
                    y[c / 4][2 * row + c / 2 % 2][2 * column + c % 2] = x[c][row][column];
                }
            }
        }
        return y;
    }

    private static double[][][] sum(double[][][] x, double[][][] y) {
        double[][][] sum = new double[x.length][x[0].length][x[0][0].length];
        for (int c = 0; c < x.length; c++) {
            for (int row = 0; row < x[0].length; row++) {
                for (int column = 0; column < x[0][0].length; column++) {
                    sum[c][row][column] = x[c][row][column] + y[c][row][column];
                }
            }
        }
        return sum;
    }
}
