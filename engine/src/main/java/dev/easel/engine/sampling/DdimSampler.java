package dev.easel.engine.sampling;

import java.util.List;
import java.util.stream.IntStream;

/** Song et al. 2021, Denoising Diffusion Implicit Models, equations 12 and 16. */
final class DdimSampler implements Sampler {
    private final SamplingRun run;
    private final int[] timesteps;

    DdimSampler(SamplingRun run) {
        this.run = run;
        this.timesteps = run.wholeTimesteps();
    }

    @Override
    public int slots() {
        return 1;
    }

    @Override
    public List<SamplerStep> stepsFrom(int first) {
        return IntStream.range(first, timesteps.length)
                .mapToObj(i -> step(timesteps[i]))
                .toList();
    }

    private SamplerStep step(int timestep) {
        NoiseLevel from = run.level(timestep);
        NoiseLevel to = run.levelOrEnd(timestep - run.stride(), true);
        StepTerms terms = new StepTerms(from, run.prediction(), slots());
        double eta = run.config().diffusion().eta();
        double added = eta * addedNoise(from, to);
        double kept = Math.sqrt(Math.max(0, to.noise() * to.noise() - added * added));
        Combination next = terms.denoised()
                .times(to.signal())
                .plus(terms.predictedNoise().times(kept))
                .plus(terms.z().times(added));
        return terms.step(eta > 0, next);
    }

    /** Equation 16 at eta 1. */
    private static double addedNoise(NoiseLevel from, NoiseLevel to) {
        double ratio = from.signal() / to.signal();
        return to.noise() / from.noise() * Math.sqrt(Math.max(0, 1 - ratio * ratio));
    }
}
