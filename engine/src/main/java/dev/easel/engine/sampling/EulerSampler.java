package dev.easel.engine.sampling;

import java.util.List;
import java.util.stream.IntStream;

/** Euler's method on dx/dsigma = (x - denoised) / sigma (Karras et al. 2022, equation 1 and algorithm 1, lines 3 to 5). */
final class EulerSampler implements Sampler {
    private final SamplingRun run;
    private final SigmaSteps sigmas;

    EulerSampler(SamplingRun run) {
        this.run = run;
        this.sigmas = SigmaSteps.ofEuler(run, run.config().solver().endsAtSigmaMin());
    }

    @Override
    public int slots() {
        return 1;
    }

    @Override
    public double initialNoiseScale() {
        return sigmas.initialNoiseScale(run.spacing());
    }

    @Override
    public List<SamplerStep> stepsFrom(int first) {
        return IntStream.range(first, sigmas.steps()).mapToObj(this::step).toList();
    }

    private SamplerStep step(int index) {
        StepTerms terms = new StepTerms(sigmas.exploding(index), run.prediction(), slots());
        double change = sigmas.sigma(index + 1) - sigmas.sigma(index);
        return terms.step(false, terms.x().plus(terms.derivative().times(change)));
    }
}
