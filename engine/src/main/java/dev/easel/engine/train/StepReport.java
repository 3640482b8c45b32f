package dev.easel.engine.train;

/**
 * What one training step told.
 *
 * @param step the number of steps done, from 1
 * @param loss of the generator, all parts weighed
 * @param absolute mean absolute difference from the target, in units of a half of the range
 * @param psnrBefore of the degraded pictures, the mean in decibels; what is above 46 counts as that
 * @param psnrAfter of the refined pictures
 * @param adversarial the discriminator's mean verdict on refined pictures, negative
 * @param features mean difference in what the discriminator's layers see
 * @param discriminator its own loss
 * @param accuracy share of patches that the discriminator judged right; 0 while it rests
 * @param penalty squared gradient of the discriminator; 0 where it is not asked for
 * @param diversity 0 where all pictures of the batch were changed alike, 1 where independently
 * @param unlikeness of refined pictures and targets in the eyes of a network trained on others; 0 where it is not asked
 */
public record StepReport(
        int step,
        double loss,
        double absolute,
        double psnrBefore,
        double psnrAfter,
        double adversarial,
        double features,
        double discriminator,
        double accuracy,
        double penalty,
        double diversity,
        double unlikeness) {
    /** In the order that training.py's learn gives. */
    static StepReport of(int step, float[] told) {
        return new StepReport(
                step, told[0], told[1], told[2], told[3], told[4], told[5], told[6], told[7], told[8], told[9],
                told[10]);
    }

    boolean finite() {
        return Double.isFinite(loss) && Double.isFinite(discriminator);
    }
}
