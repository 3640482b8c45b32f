package dev.easel.engine.sampling;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Lu et al. 2022, DPM-Solver++: the second-order multistep solver 2M (algorithm 2) and its version for the diffusion SDE,
 * in terms of h, by which ln(signal / noise) grows in a step.
 */
final class DpmPlusPlus2MSampler implements Sampler {
    /** In shorter runs the last step is first order even where it does not end at sigma 0. */
    private static final int SHORT_RUN = 15;

    private final SamplingRun run;
    private final SigmaSteps sigmas;
    private final boolean stochastic;

    private DpmPlusPlus2MSampler(SamplingRun run, boolean stochastic) {
        this.run = run;
        this.sigmas = SigmaSteps.ofSolver(run);
        this.stochastic = stochastic;
    }

    static DpmPlusPlus2MSampler ode(SamplingRun run) {
        return new DpmPlusPlus2MSampler(run, false);
    }

    static DpmPlusPlus2MSampler sde(SamplingRun run) {
        return new DpmPlusPlus2MSampler(run, true);
    }

    /** x and the clean latents as seen a step ago. */
    @Override
    public int slots() {
        return 2;
    }

    @Override
    public List<SamplerStep> stepsFrom(int first) {
        return IntStream.range(first, sigmas.steps())
                .mapToObj(i -> step(i, i == first || isFirstOrder(i)))
                .toList();
    }

    private boolean isFirstOrder(int index) {
        SolverOptions options = run.config().solver();
        boolean last = index == sigmas.steps() - 1;
        boolean shortRun = options.lowerOrderFinal() && sigmas.steps() < SHORT_RUN;
        return options.order() == 1 || (last && (options.eulerAtFinal() || shortRun || !options.endsAtSigmaMin()));
    }

    private SamplerStep step(int index, boolean firstOrder) {
        NoiseLevel from = sigmas.preserving(index);
        NoiseLevel to = sigmas.preserving(index + 1);
        double h = logRatio(index, index + 1);
        double span = stochastic ? 2 * h : h;
        double weight = -Math.expm1(-span);
        StepTerms terms = new StepTerms(from, run.prediction(), slots());
        Combination denoised = terms.denoised();
        Combination next = terms.x()
                .times(to.noise() / from.noise() * (stochastic ? Math.exp(-h) : 1))
                .plus(denoised.times(to.signal() * weight))
                .plus(terms.z().times(stochastic ? to.noise() * Math.sqrt(weight) : 0));
        if (!firstOrder && h > 0) {
            Combination slope = denoised.minus(terms.slot(1)).times(h / logRatio(index - 1, index));
            boolean heun = run.config().solver().type() == SolverType.HEUN;
            next = next.plus(slope.times(to.signal() * (heun ? 1 - weight / span : weight / 2)));
        }
        return terms.step(stochastic, next, denoised);
    }

    /** Infinite where the step ends at sigma 0. */
    private double logRatio(int from, int to) {
        return Math.log(sigmas.sigma(from)) - Math.log(sigmas.sigma(to));
    }
}
