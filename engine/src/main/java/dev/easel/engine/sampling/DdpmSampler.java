package dev.easel.engine.sampling;

import java.util.List;
import java.util.stream.IntStream;

/** Ho et al. 2020, Denoising Diffusion Probabilistic Models, equation 7, between any two timesteps. */
final class DdpmSampler implements Sampler {
    private static final double SMALLEST_VARIANCE = 1e-20;

    private final SamplingRun run;
    private final int[] timesteps;

    DdpmSampler(SamplingRun run) {
        this.run = run;
        this.timesteps = run.wholeTimesteps();
    }

    @Override
    public int slots() {
        return 1;
    }

    @Override
    public List<SamplerStep> stepsFrom(int first) {
        return IntStream.range(first, timesteps.length).mapToObj(this::step).toList();
    }

    private SamplerStep step(int index) {
        boolean last = index == timesteps.length - 1;
        double from = run.schedule().alphaCumprod(timesteps[index]);
        double to = last ? 1 : run.schedule().alphaCumprod(timesteps[index + 1]);
        double alpha = from / to;
        StepTerms terms = new StepTerms(run.level(timesteps[index]), run.prediction(), slots());
        boolean drawsNoise = timesteps[index] > 0;
        double added = drawsNoise ? Math.sqrt(variance(from, to)) : 0;
        Combination next = terms.denoised()
                .times(Math.sqrt(to) * (1 - alpha) / (1 - from))
                .plus(terms.x().times(Math.sqrt(alpha) * (1 - to) / (1 - from)))
                .plus(terms.z().times(added));
        return terms.step(drawsNoise, next);
    }

    private double variance(double from, double to) {
        double beta = 1 - from / to;
        return switch (run.config().diffusion().variance()) {
            case FIXED_SMALL -> Math.max(SMALLEST_VARIANCE, (1 - to) / (1 - from) * beta);
            case FIXED_LARGE -> beta;
        };
    }
}
