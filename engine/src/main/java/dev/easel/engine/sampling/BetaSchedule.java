package dev.easel.engine.sampling;

import java.util.List;

/**
 * The noise a network was trained on.
 *
 * @param curve ignored where {@code trained} is not empty
 * @param start beta of the first training timestep, above 0
 * @param end beta of the last, below 1
 * @param timesteps of training, 2 or more
 * @param trained the betas themselves; empty, or one per timestep
 * @param zeroTerminalSnr whether the last timestep is pure noise
 */
public record BetaSchedule(
        BetaCurve curve, double start, double end, int timesteps, List<Double> trained, boolean zeroTerminalSnr) {
    public BetaSchedule {
        trained = List.copyOf(trained);
        boolean possible = trained.stream().allMatch(beta -> beta > 0 && beta < 1);
        boolean complete = trained.isEmpty() || trained.size() == timesteps;
        if (timesteps < 2 || !(start > 0 && end < 1) || !possible || !complete) {
            throw new IllegalArgumentException("no noise schedule of " + timesteps + " timesteps with betas from "
                    + start + " to " + end + " and " + trained.size() + " trained betas");
        }
    }

    double[] betas() {
        return trained.isEmpty()
                ? curve.betas(start, end, timesteps)
                : trained.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
