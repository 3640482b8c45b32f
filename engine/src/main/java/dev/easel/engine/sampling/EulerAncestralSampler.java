package dev.easel.engine.sampling;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Euler's method to below the next sigma, and noise added up to it: as much as DDPM adds (Song et al. 2021, Denoising
 * Diffusion Implicit Models, equation 16 at eta 1, in terms of sigma).
 */
final class EulerAncestralSampler implements Sampler {
    private final SamplingRun run;
    private final SigmaSteps sigmas;

    EulerAncestralSampler(SamplingRun run) {
        this.run = run;
        this.sigmas = SigmaSteps.ofEuler(run, false);
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
        double from = sigmas.sigma(index);
        double to = sigmas.sigma(index + 1);
        double up = to / from * Math.sqrt(Math.max(0, from * from - to * to));
        double down = to * to / from;
        Combination next = terms.x()
                .plus(terms.derivative().times(down - from))
                .plus(terms.z().times(up));
        return terms.step(true, next);
    }
}
