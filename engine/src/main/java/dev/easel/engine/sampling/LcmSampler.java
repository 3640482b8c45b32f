package dev.easel.engine.sampling;

import dev.easel.engine.RefusedRequestException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Luo et al. 2023, Latent Consistency Models: multistep consistency sampling. Every step guesses the clean latents and
 * adds fresh noise to them; the guess meets the boundary condition of Song et al. 2023, Consistency Models, appendix C.
 */
final class LcmSampler implements Sampler {
    private static final double DATA_VARIANCE = 0.25;

    private final SamplingRun run;
    private final int[] timesteps;

    LcmSampler(SamplingRun run) {
        this.run = run;
        this.timesteps =
                timesteps(run.schedule().timesteps(), run.config().diffusion().originalSteps(), run.steps());
    }

    /** Evenly chosen from the timesteps of distillation, the last one included. */
    private static int[] timesteps(int trainTimesteps, int originalSteps, int steps) {
        if (steps > originalSteps) {
            throw new RefusedRequestException(
                    "steps of lcm must be at most the " + originalSteps + " it was distilled on, not " + steps);
        }
        int stride = trainTimesteps / originalSteps;
        double skip = (double) originalSteps / steps;
        return IntStream.range(0, steps)
                .map(i -> (originalSteps - (int) Math.floor(i * skip)) * stride - 1)
                .toArray();
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
        StepTerms terms = new StepTerms(run.level(timesteps[index]), run.prediction(), slots());
        double time = timesteps[index] * run.config().diffusion().timestepScaling();
        double variance = time * time + DATA_VARIANCE;
        Combination guess = terms.denoised()
                .times(time / Math.sqrt(variance))
                .plus(terms.x().times(DATA_VARIANCE / variance));
        if (index == timesteps.length - 1) {
            return terms.step(guess, false, guess);
        }
        NoiseLevel next = run.level(timesteps[index + 1]);
        return terms.step(guess, true, guess.times(next.signal()).plus(terms.z().times(next.noise())));
    }
}
