package dev.easel.engine.train;

import dev.easel.engine.checkpoint.WeightInfo;
import java.util.Arrays;
import java.util.SplittableRandom;

/** What networks begin with, each weight from the seed and its name alone. */
final class InitialWeights {
    /** So that a residual block begins near the identity. */
    private static final double SECOND_GAIN = 0.1;

    private final long seed;

    InitialWeights(long seed) {
        this.seed = seed;
    }

    /** He et al. 2015 for kernels; 0 for biases and for the refiner's last layer, which so begins as the identity. */
    float[] of(String name, WeightInfo info) {
        int count = (int) info.elementCount();
        if (info.rank() < 2 || name.equals("generator.last.weight")) {
            return new float[count];
        }
        double inputs = (double) count / info.size(0);
        double gain = name.endsWith(".second.weight") ? SECOND_GAIN : 1;
        return normal(name, count, gain * Math.sqrt(2 / inputs));
    }

    /** A unit vector. */
    float[] direction(String name, int count) {
        float[] values = normal(name, count, 1);
        double length = 0;
        for (float value : values) {
            length += (double) value * value;
        }
        for (int i = 0; i < count; i++) {
            values[i] /= (float) Math.sqrt(length);
        }
        return values;
    }

    private float[] normal(String name, int count, double deviation) {
        SplittableRandom random = new SplittableRandom(Arrays.hashCode(new long[] {seed, name.hashCode()}));
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
        return values;
    }
}
