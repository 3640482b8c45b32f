package dev.easel.engine.sampling;

import java.util.ArrayList;
import java.util.List;

/**
 * Liu et al. 2022, Pseudo Numerical Methods for Diffusion Models on Manifolds: the linear multistep method (PLMS), whose
 * first step is taken twice, the second time with the mean of the outputs at both its ends, in place of Runge-Kutta. Second order.
 *
 * <p>A run of less than full strength begins that way at its own first step.
 */
final class PndmSampler implements Sampler {
    private static final int HISTORY = 3;

    private final SamplingRun run;
    private final int[] timesteps;

    PndmSampler(SamplingRun run) {
        this.run = run;
        this.timesteps = run.wholeTimesteps();
    }

    /** x and three outputs, the latest first. */
    @Override
    public int slots() {
        return 1 + HISTORY;
    }

    @Override
    public List<SamplerStep> stepsFrom(int first) {
        List<SamplerStep> steps = new ArrayList<>();
        if (first < timesteps.length) {
            steps.add(predict(timesteps[first]));
        }
        if (first + 1 < timesteps.length) {
            steps.add(correct(timesteps[first + 1]));
        }
        for (int i = first + 1; i < timesteps.length; i++) {
            steps.add(multistep(timesteps[i], Math.min(i - first, HISTORY)));
        }
        return steps;
    }

    /** The first step, first time; keeps x where the second output of the history will be. */
    private SamplerStep predict(int timestep) {
        StepTerms terms = terms(timestep);
        Combination next = transfer(terms.x(), terms.output(), timestep);
        return terms.step(false, next, terms.output(), terms.x(), terms.zero());
    }

    /** The first step again, from the x kept. */
    private SamplerStep correct(int timestep) {
        StepTerms terms = terms(timestep);
        int before = Math.min(timestep + run.stride(), run.schedule().timesteps() - 1);
        Combination mean = terms.output().plus(terms.slot(1)).times(0.5);
        Combination next = transfer(terms.slot(2), mean, before, timestep);
        return terms.step(false, next, terms.slot(1), terms.zero(), terms.zero());
    }

    private SamplerStep multistep(int timestep, int history) {
        StepTerms terms = terms(timestep);
        Combination next = transfer(terms.x(), adamsBashforth(terms, history), timestep);
        return terms.step(false, next, terms.output(), terms.slot(1), terms.slot(2));
    }

    /** Equation 12, and its lower orders while history is short. */
    private static Combination adamsBashforth(StepTerms terms, int history) {
        double[] weights = switch (history) {
            case 1 -> new double[] {3.0 / 2, -1.0 / 2};
            case 2 -> new double[] {23.0 / 12, -16.0 / 12, 5.0 / 12};
            default -> new double[] {55.0 / 24, -59.0 / 24, 37.0 / 24, -9.0 / 24};
        };
        Combination sum = terms.output().times(weights[0]);
        for (int i = 1; i < weights.length; i++) {
            sum = sum.plus(terms.slot(i).times(weights[i]));
        }
        return sum;
    }

    private Combination transfer(Combination x, Combination output, int timestep) {
        return transfer(x, output, timestep, timestep - run.stride());
    }

    /** Equation 9. Outputs, not noises, are averaged, so that the prediction type applies only here. */
    private Combination transfer(Combination x, Combination output, int timestep, int nextTimestep) {
        NoiseLevel from = run.level(timestep);
        NoiseLevel to = run.levelOrEnd(nextTimestep, false);
        Combination denoised = run.prediction().denoised(from, x, output);
        Combination noise = run.prediction().noise(from, x, output);
        return denoised.times(to.signal()).plus(noise.times(to.noise()));
    }

    private StepTerms terms(int timestep) {
        return new StepTerms(run.level(timestep), run.prediction(), slots());
    }
}
