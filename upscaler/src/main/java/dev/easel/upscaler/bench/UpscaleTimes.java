package dev.easel.upscaler.bench;

import dev.easel.engine.tensor.ElementType;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import dev.easel.upscaler.network.UpscalingNetwork;
import dev.easel.upscaler.network.UpscalingNetworks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How long a picture took.
 *
 * @param side of the square picture
 * @param factor by which it grew
 * @param float32 seconds of the fastest call
 * @param bfloat16 seconds of the fastest call
 * @param target seconds that float32 may take
 */
record UpscaleTimes(int side, int factor, double float32, double bfloat16, double target) {
    /** What bfloat16 is to be faster by, where the CPU has instructions for it. */
    private static final double GAIN = 2;

    private static final List<Integer> SIDES = List.of(64, 256);
    private static final List<Double> TARGETS = List.of(1.0, 8.0);
    private static final double NANOS = 1e9;

    static List<UpscaleTimes> measure(Ops ops, UpscaleOptions options) {
        List<UpscaleTimes> times = new ArrayList<>();
        try (UpscalingNetwork exact = UpscalingNetworks.open(options.upscaler(), ops, ElementType.FLOAT32);
                UpscalingNetwork fast = UpscalingNetworks.open(options.upscaler(), ops, ElementType.BFLOAT16)) {
            for (int i = 0; i < SIDES.size(); i++) {
                times.add(measure(ops, exact, fast, i, options.runs()));
            }
        }
        return times;
    }

    /** The two in turns, so that whatever else the machine does disturbs both. */
    private static UpscaleTimes measure(Ops ops, UpscalingNetwork exact, UpscalingNetwork fast, int index, int runs) {
        int side = SIDES.get(index);
        double float32 = Double.POSITIVE_INFINITY;
        double bfloat16 = Double.POSITIVE_INFINITY;
        try (Tensor x = ops.fromFloats(noise(3 * side * side), 1, 3, side, side)) {
            seconds(ops, exact, x);
            seconds(ops, fast, x);
            for (int run = 0; run < runs; run++) {
                float32 = Math.min(float32, seconds(ops, exact, x));
                bfloat16 = Math.min(bfloat16, seconds(ops, fast, x));
            }
        }
        return new UpscaleTimes(side, exact.factor(), float32, bfloat16, TARGETS.get(index));
    }

    private static double seconds(Ops ops, UpscalingNetwork network, Tensor x) {
        long start = System.nanoTime();
        try (Tensor y = network.upscale(x)) {
            ops.toFloats(y);
        }
        return (System.nanoTime() - start) / NANOS;
    }

    private static float[] noise(int count) {
        Random random = new Random(1);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextFloat();
        }
        return values;
    }

    boolean isGood() {
        return float32 < target && float32 / bfloat16 >= GAIN;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%4d -> %4d  float32 %6.3f s (goal < %.0f s)  bfloat16 %6.3f s, %.1f times as fast (goal %.0f)",
                side,
                side * factor,
                float32,
                target,
                bfloat16,
                float32 / bfloat16,
                GAIN);
    }
}
