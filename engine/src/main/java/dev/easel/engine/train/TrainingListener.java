package dev.easel.engine.train;

import java.util.List;

/** Told what a training run does, on its thread. */
public interface TrainingListener {
    /** Pairs are made before the first step. */
    void pairs(int made, int total);

    void step(StepReport report, int total);

    /** Whether the run is to end, with a checkpoint, after the step at hand. */
    default boolean stopped() {
        return false;
    }

    /** A checkpoint was written, with this view of pictures that are held out. */
    void checkpoint(Validation validation);

    /**
     * How far the refiner has come.
     *
     * @param step done
     * @param psnrBefore mean over the held-out pairs, in decibels
     * @param psnrAfter the same of the refined pictures
     * @param samples some of them
     */
    record Validation(int step, double psnrBefore, double psnrAfter, List<Sample> samples) {
        public Validation {
            samples = List.copyOf(samples);
        }
    }
}
