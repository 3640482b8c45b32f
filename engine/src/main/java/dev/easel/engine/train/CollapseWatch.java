package dev.easel.engine.train;

import java.util.Locale;
import java.util.Optional;

/**
 * Tells when a training run has gone wrong. A refiner whose mode collapsed does the same to every picture; the diversity of
 * what it changes falls to 0 then. A discriminator that is always right no longer tells the generator where to go. Both are
 * judged by averages over about a hundred steps, from the first step with a discriminator on. Confined to one thread.
 */
final class CollapseWatch {
    static final double LEAST_DIVERSITY = 0.2;
    static final double MOST_ACCURACY = 0.98;

    private static final double DECAY = 0.99;
    private static final int STEPS_BEFORE_JUDGING = 200;

    private double diversity = 1;
    private double accuracy = 0.5;
    private int steps;

    /** Why to stop after this step; empty where all is well. */
    Optional<String> verdict(StepReport report) {
        if (!report.finite()) {
            return Optional.of("the losses are no longer finite at step " + report.step());
        }
        if (report.accuracy() == 0) {
            return Optional.empty();
        }
        steps++;
        diversity = DECAY * diversity + (1 - DECAY) * report.diversity();
        accuracy = DECAY * accuracy + (1 - DECAY) * report.accuracy();
        if (steps < STEPS_BEFORE_JUDGING) {
            return Optional.empty();
        }
        if (diversity < LEAST_DIVERSITY) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "mode collapse at step %d: the refiner changes all pictures alike (diversity %.2f)",
                    report.step(),
                    diversity));
        }
        if (accuracy > MOST_ACCURACY) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "the discriminator has won at step %d: it judges %.1f %% of the patches right",
                    report.step(),
                    100 * accuracy));
        }
        return Optional.empty();
    }
}
