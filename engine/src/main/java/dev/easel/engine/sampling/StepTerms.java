package dev.easel.engine.sampling;

import java.util.Arrays;

/** What one step may combine, by the names the papers use, and the step made of it. */
final class StepTerms {
    private final NoiseLevel level;
    private final PredictionType prediction;
    private final int slots;

    StepTerms(NoiseLevel level, PredictionType prediction, int slots) {
        this.level = level;
        this.prediction = prediction;
        this.slots = slots;
    }

    Combination x() {
        return slot(0);
    }

    Combination slot(int index) {
        return Combination.unit(slots + 2, index);
    }

    /** The network's output. */
    Combination output() {
        return Combination.unit(slots + 2, slots);
    }

    /** Fresh noise. */
    Combination z() {
        return Combination.unit(slots + 2, slots + 1);
    }

    Combination zero() {
        return Combination.zero(slots + 2);
    }

    Combination denoised() {
        return prediction.denoised(level, x(), output());
    }

    /** dx/dsigma of the probability flow, where signal is 1 (Karras et al. 2022, equation 1). */
    Combination derivative() {
        return x().minus(denoised()).times(1 / level.sigma());
    }

    Combination predictedNoise() {
        return prediction.noise(level, x(), output());
    }

    /** The step after which the slots hold {@code next}. */
    SamplerStep step(boolean drawsNoise, Combination... next) {
        return step(denoised(), drawsNoise, next);
    }

    /** As above, for a sampler with its own idea of the clean latents. */
    SamplerStep step(Combination denoised, boolean drawsNoise, Combination... next) {
        return new SamplerStep(
                level.timestep(),
                level.inputScale(),
                level.signal(),
                level.noise(),
                denoised.coefficient(0),
                denoised.coefficient(slots),
                drawsNoise,
                Arrays.stream(next).map(Combination::coefficients).toArray(double[][]::new));
    }
}
