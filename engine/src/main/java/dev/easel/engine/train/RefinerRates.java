package dev.easel.engine.train;

/**
 * How much the parts of the refiner's training weigh.
 *
 * @param rate of the generator at most, see {@link #generatorAt}
 * @param discriminatorRate at most, see {@link #discriminatorAt}
 * @param absolute weight of the mean absolute difference from the target
 * @param logarithmic weight of the logarithm of each picture's mean squared difference, which is what PSNR measures
 * @param adversarial weight of the discriminator's verdict
 * @param unlikeness weight of how unlike the target a refined picture looks to a network trained on others
 * @param features weight of the difference in what the discriminator's layers see
 * @param warmUp share of the steps without discriminator, 0 to 1
 * @param noise standard deviation of what is added to pictures that the discriminator is shown, at its first step; falls to 0
 * @param gradientPenalty weight of the discriminator's squared gradient at real pictures; 0 is off
 */
public record RefinerRates(
        double rate,
        double discriminatorRate,
        double absolute,
        double logarithmic,
        double adversarial,
        double unlikeness,
        double features,
        double warmUp,
        double noise,
        double gradientPenalty) {
    private static final double RISING_STEPS = 200;

    /** Share of the generator's rate that is left when the discriminator joins in, and at the end. */
    private static final double JOINED = 0.25;

    private static final double LAST = 0.02;

    /** What a refiner is trained with where nothing else is asked for. */
    public static final RefinerRates USUAL = new RefinerRates(1e-3, 1e-3, 1, 0.1, 0.005, 0.05, 0, 0.95, 0.02, 0);

    /**
     * The generator's rate at a step: it rises for a while, falls as a half cosine to a quarter while there is no
     * discriminator, and from there to a fiftieth.
     *
     * @param step from 1
     * @param share of the whole run that is done, 0 to 1
     */
    double generatorAt(int step, double share) {
        double rising = Math.min(1, step / RISING_STEPS);
        double falling = share < warmUp
                ? between(1, JOINED, share / warmUp)
                : between(JOINED, LAST, (share - warmUp) / (1 - warmUp));
        return rate * rising * falling;
    }

    /**
     * The discriminator's rate at a step: it rises for a while, then falls as a half cosine to a fiftieth.
     *
     * @param step its own, from 1
     * @param share of its own steps that is done, 0 to 1
     */
    double discriminatorAt(int step, double share) {
        return discriminatorRate * Math.min(1, step / RISING_STEPS) * between(1, LAST, share);
    }

    private static double between(double begin, double end, double share) {
        double left = 0.5 + 0.5 * Math.cos(Math.PI * Math.min(1, share));
        return end + (begin - end) * left;
    }
}
