package dev.easel.engine.explain;

import dev.easel.engine.image.RgbImage;
import dev.easel.engine.sampling.TorchRandom;
import dev.easel.engine.sampling.TrainingPoint;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.vae.Autoencoder;
import dev.easel.engine.vae.Encoded;

/**
 * A picture's latents under the noise of numbered trials. Confined to the thread that computes.
 *
 * @param subject whose latents they are
 * @param clean scaled latents
 * @param shape of them, [1, C, h, w]
 * @param seed of the noise
 */
record NoisyPicture(Subject subject, float[] clean, long[] shape, long seed) {
    /** Shares of the training timesteps between which trials lie: with less noise captions hardly matter. */
    private static final double LEAST_NOISE = 0.4;

    private static final double MOST_NOISE = 0.95;

    /** The autoencoder's most likely latents of the picture. */
    static NoisyPicture of(Subject subject, RgbImage picture, long seed) {
        Autoencoder.Scaling scaling = subject.autoencoder().scaling();
        try (Tensor pixels = subject.ops().fromFloats(signed(picture), 1, 3, picture.height(), picture.width());
                Encoded encoded = subject.autoencoder().encode(pixels);
                Tensor scaled =
                        subject.ops().scaled(encoded.mean(), scaling.factor(), -scaling.shift() * scaling.factor())) {
            return new NoisyPicture(
                    subject, subject.ops().toFloats(scaled), subject.ops().shape(scaled), seed);
        }
    }

    private static float[] signed(RgbImage picture) {
        int pixels = picture.width() * picture.height();
        float[] values = new float[3 * pixels];
        for (int i = 0; i < values.length; i++) {
            values[i % 3 * pixels + i / 3] = (picture.rgb()[i] & 0xFF) * (2 / 255f) - 1;
        }
        return values;
    }

    TrainingPoint point(int trial) {
        double share = LEAST_NOISE + (MOST_NOISE - LEAST_NOISE) * spread(trial);
        return TrainingPoint.of(subject.schedule(), share);
    }

    /** Van der Corput's sequence, 1/2, 1/4, 3/4, 1/8 ...: any run of trials is spread evenly. */
    private static double spread(int trial) {
        return Integer.toUnsignedLong(Integer.reverse(trial + 1)) / 0x1p32;
    }

    /** What the network is shown, [1, C, h, w]. */
    Tensor latents(int trial) {
        TrainingPoint point = point(trial);
        return subject.ops().fromFloats(mixed(trial, point.signal(), point.noise()), shape);
    }

    /** What the network should answer. */
    float[] target(int trial) {
        TrainingPoint point = point(trial);
        return mixed(trial, point.fromClean(), point.fromNoise());
    }

    private float[] mixed(int trial, double ofClean, double ofNoise) {
        float[] noise = new TorchRandom(seed + trial).normal(clean.length);
        float[] mixed = new float[clean.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (float) (ofClean * clean[i] + ofNoise * noise[i]);
        }
        return mixed;
    }
}
