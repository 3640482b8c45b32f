package dev.easel.upscaler.network;

import dev.easel.engine.checkpoint.Weight;
import dev.easel.engine.checkpoint.WeightInfo;
import dev.easel.engine.checkpoint.WeightType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The networks written out in loops and doubles, independent of the native library, with random weights that are made as they
 * are asked for.
 */
final class NaiveNetwork {
    private static final double SLOPE = 0.2;

    private final Random random;
    private final Map<String, float[]> values = new LinkedHashMap<>();
    private final Map<String, long[]> shapes = new LinkedHashMap<>();

    NaiveNetwork(long seed) {
        random = new Random(seed);
    }

    /** Channels of rows of pixels. */
    record Planes(double[][][] at) {
        int channels() {
            return at.length;
        }

        int height() {
            return at[0].length;
        }

        int width() {
            return at[0][0].length;
        }

        static Planes of(TestPictures picture) {
            double[][][] at = new double[3][picture.height()][picture.width()];
            for (int i = 0; i < picture.planes().length; i++) {
                int pixel = i % (picture.width() * picture.height());
                at[i / (picture.width() * picture.height())][pixel / picture.width()][pixel % picture.width()] =
                        picture.planes()[i];
            }
            return new Planes(at);
        }

        double largestDifference(TestPictures picture) {
            double largest = 0;
            for (int i = 0; i < picture.planes().length; i++) {
                int pixel = i % (width() * height());
                double own = at[i / (width() * height())][pixel / width()][pixel % width()];
                largest = Math.max(largest, Math.abs(own - picture.planes()[i]));
            }
            return largest;
        }
    }

    List<Weight> weights(UnaryOperator<String> rename) {
        List<Weight> weights = new ArrayList<>();
        values.forEach((name, numbers) -> {
            ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(numbers);
            weights.add(new Weight(
                    WeightInfo.of(rename.apply(name), WeightType.F32, shapes.getOrDefault(name, new long[0])), bytes));
        });
        return weights;
    }

    void put(String name, float[] numbers, long... shape) {
        values.put(name, numbers);
        shapes.put(name, shape);
    }

    private float[] weight(String name, double scale, long... shape) {
        int size = (int) java.util.Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        float[] numbers = values.get(name);
        if (numbers == null) {
            numbers = new float[size];
            for (int i = 0; i < size; i++) {
                numbers[i] = (float) (scale * random.nextGaussian());
            }
            put(name, numbers, shape);
        }
        return numbers;
    }

    Planes conv(Planes x, String name, int outputs, int side) {
        int inputs = x.channels();
        float[] w = weight(name + ".weight", 1 / Math.sqrt(inputs * side * side), outputs, inputs, side, side);
        float[] b = weight(name + ".bias", 0.1, outputs);
        double[][][] y = new double[outputs][x.height()][x.width()];
        for (int o = 0; o < outputs; o++) {
            for (int row = 0; row < x.height(); row++) {
                for (int column = 0; column < x.width(); column++) {
                    double sum = b[o];
                    for (int i = 0; i < inputs * side * side; i++) {
                        int r = row + i / side % side - side / 2;
                        int c = column + i % side - side / 2;
                        if (r >= 0 && r < x.height() && c >= 0 && c < x.width()) {
                            sum += w[o * inputs * side * side + i] * x.at[i / (side * side)][r][c];
                        }
                    }
                    y[o][row][column] = sum;
                }
            }
        }
        return new Planes(y);
    }

    private static Planes leaky(Planes x, double slope) {
        return map(x, (value, channel) -> value > 0 ? value : slope * value);
    }

    private Planes prelu(Planes x, String name) {
        float[] slopes = weight(name, 0.3, x.channels());
        return map(x, (value, channel) -> value > 0 ? value : slopes[channel] * value);
    }

    private interface Pointwise {
        double apply(double value, int channel);
    }

    private static Planes map(Planes x, Pointwise function) {
        double[][][] y = new double[x.channels()][x.height()][x.width()];
        for (int c = 0; c < x.channels(); c++) {
            for (int i = 0; i < x.height() * x.width(); i++) {
                y[c][i / x.width()][i % x.width()] = function.apply(x.at[c][i / x.width()][i % x.width()], c);
            }
        }
        return new Planes(y);
    }

    /** a + factor * b */
    private static Planes sum(Planes a, double factor, Planes b) {
        double[][][] y = new double[a.channels()][a.height()][a.width()];
        for (int c = 0; c < a.channels(); c++) {
            for (int i = 0; i < a.height() * a.width(); i++) {
                int row = i / a.width();
                int column = i % a.width();
                y[c][row][column] = a.at[c][row][column] + factor * b.at[c][row][column];
            }
        }
        return new Planes(y);
    }

    private static Planes cat(Planes... parts) {
        return new Planes(Stream.of(parts).flatMap(part -> Stream.of(part.at)).toArray(double[][][]::new));
    }

    private static Planes nearest(Planes x, int factor) {
        return sampled(
                x.channels(),
                x.height() * factor,
                x.width() * factor,
                (c, row, column) -> x.at[c][row / factor][column / factor]);
    }

    private static Planes shuffle(Planes x, int factor) {
        return sampled(
                x.channels() / (factor * factor),
                x.height() * factor,
                x.width() * factor,
                (c, row, column) -> x.at[c * factor * factor + row % factor * factor + column % factor][row / factor][
                        column / factor]);
    }

    private static Planes unshuffle(Planes x, int factor) {
        return sampled(
                x.channels() * factor * factor,
                x.height() / factor,
                x.width() / factor,
                (c, row, column) ->
                        x.at[c / (factor * factor)][row * factor + c / factor % factor][column * factor + c % factor]);
    }

    private interface Sample {
        double at(int channel, int row, int column);
    }

    private static Planes sampled(int channels, int height, int width, Sample sample) {
        double[][][] y = new double[channels][height][width];
        for (int c = 0; c < channels; c++) {
            for (int i = 0; i < height * width; i++) {
                y[c][i / width][i % width] = sample.at(c, i / width, i % width);
            }
        }
        return new Planes(y);
    }

    Planes rrdbnet(Planes x, int width, int growth, int blocks, int doublings, int unshuffling) {
        Planes first = conv(unshuffling > 1 ? unshuffle(x, unshuffling) : x, "conv_first", width, 3);
        Planes h = first;
        for (int b = 0; b < blocks; b++) {
            Planes y = h;
            for (int r = 1; r <= 3; r++) {
                Planes dense = y;
                for (int c = 1; c <= 4; c++) {
                    String name = "body." + b + ".rdb" + r + ".conv" + c;
                    dense = cat(dense, leaky(conv(dense, name, growth, 3), SLOPE));
                }
                y = sum(y, 0.2, conv(dense, "body." + b + ".rdb" + r + ".conv5", width, 3));
            }
            h = sum(h, 0.2, y);
        }
        h = sum(first, 1, conv(h, "conv_body", width, 3));
        for (int u = 1; u <= doublings; u++) {
            h = leaky(conv(nearest(h, 2), "conv_up" + u, width, 3), SLOPE);
        }
        return conv(leaky(conv(h, "conv_hr", width, 3), SLOPE), "conv_last", 3, 3);
    }

    Planes srvgg(Planes x, int width, int inner, int factor) {
        Planes h = x;
        for (int i = 0; i <= inner; i++) {
            h = prelu(conv(h, "body." + 2 * i, width, 3), "body." + (2 * i + 1) + ".weight");
        }
        h = conv(h, "body." + (2 * inner + 2), 3 * factor * factor, 3);
        return sum(shuffle(h, factor), 1, nearest(x, factor));
    }

    Planes rdn(Planes x, int width, int growth, int blocks, int convolutions, int factor) {
        Planes first = conv(x, "F_m1", width, 3);
        Planes h = conv(first, "F_0", width, 3);
        Planes[] outputs = new Planes[blocks];
        for (int d = 1; d <= blocks; d++) {
            Planes dense = h;
            for (int c = 1; c <= convolutions; c++) {
                dense = cat(dense, leaky(conv(dense, "F_" + d + "_" + c, growth, 3), 0));
            }
            h = sum(h, 1, conv(dense, "LFF_" + d, width, 1));
            outputs[d - 1] = h;
        }
        Planes g = conv(conv(cat(outputs), "GFF_1", width, 1), "GFF_2", width, 3);
        g = leaky(conv(sum(g, 1, first), "UPN1", width, 5), 0);
        g = leaky(conv(g, "UPN2", width / 2, 3), 0);
        g = nearest(conv(g, "UPN3", 3 * factor * factor, 3), factor);
        return conv(g, "SR", 3, 3);
    }

    Planes rrdn(Planes x, int width, int growth, int[] counts, int factor) {
        Planes first = conv(x, "Pre_blocks_conv", width, 3);
        Planes h = first;
        for (int t = 1; t <= counts[0]; t++) {
            Planes y = h;
            for (int d = 1; d <= counts[1]; d++) {
                Planes dense = y;
                for (int c = 1; c <= counts[2]; c++) {
                    dense = cat(dense, leaky(conv(dense, "F_" + t + "_" + d + "_" + c, growth, 3), 0));
                }
                y = sum(y, 0.2, conv(dense, "LFF_" + t + "_" + d, width, 3));
            }
            h = sum(h, 0.2, y);
        }
        h = sum(first, 1, conv(h, "post_blocks_conv", width, 3));
        return conv(shuffle(conv(h, "PreShuffle", 3 * factor * factor, 3), factor), "SR", 3, 3);
    }
}
