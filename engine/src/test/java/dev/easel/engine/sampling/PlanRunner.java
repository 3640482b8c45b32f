package dev.easel.engine.sampling;

import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleBiFunction;

/** Runs a plan on a latent of one element. */
final class PlanRunner {
    private final ToDoubleBiFunction<SamplerStep, Double> network;
    private final DoubleSupplier noise;

    /** @param network the output, from the step and x (before scaling) */
    PlanRunner(ToDoubleBiFunction<SamplerStep, Double> network, DoubleSupplier noise) {
        this.network = network;
        this.noise = noise;
    }

    /** The state after the first so many steps. */
    double run(SamplerPlan plan, double x, int steps) {
        double[] state = new double[plan.slots()];
        state[0] = x;
        for (SamplerStep step : plan.steps().subList(0, steps)) {
            double output = network.applyAsDouble(step, state[0]);
            double z = step.drawsNoise() ? noise.getAsDouble() : 0;
            double[] next = new double[plan.slots()];
            for (int slot = 0; slot < next.length; slot++) {
                double[] row = step.update()[slot];
                next[slot] = row[next.length] * output + row[next.length + 1] * z;
                for (int from = 0; from < next.length; from++) {
                    next[slot] += row[from] * state[from];
                }
            }
            state = next;
        }
        return state[0];
    }

    /** What a network of that prediction type puts out where it takes the clean latents to be these. */
    static double output(PredictionType prediction, SamplerStep step, double x, double clean) {
        double noise = (x - step.signalScale() * clean) / step.noiseScale();
        return switch (prediction) {
            case EPSILON -> noise;
            case SAMPLE -> clean;
            case V_PREDICTION -> step.inputScale() * (step.signalScale() * noise - step.noiseScale() * clean);
        };
    }
}
