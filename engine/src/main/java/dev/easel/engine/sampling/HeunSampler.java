package dev.easel.engine.sampling;

import java.util.ArrayList;
import java.util.List;

/** Heun's second-order method (Karras et al. 2022, algorithm 1): two network calls per step, one for the last. */
final class HeunSampler implements Sampler {
    private final SamplingRun run;
    private final SigmaSteps sigmas;

    HeunSampler(SamplingRun run) {
        this.run = run;
        this.sigmas = SigmaSteps.ofEuler(run, false);
    }

    /** x, and between the two calls of a step what the first call's slope contributes. */
    @Override
    public int slots() {
        return 2;
    }

    @Override
    public double initialNoiseScale() {
        return sigmas.initialNoiseScale(run.spacing());
    }

    @Override
    public List<SamplerStep> stepsFrom(int first) {
        List<SamplerStep> steps = new ArrayList<>();
        for (int i = first; i < sigmas.steps(); i++) {
            double change = sigmas.sigma(i + 1) - sigmas.sigma(i);
            steps.add(predict(i, change));
            if (i + 1 < sigmas.steps()) {
                steps.add(correct(i + 1, change));
            }
        }
        return steps;
    }

    private SamplerStep predict(int index, double change) {
        StepTerms terms = terms(index);
        Combination euler = terms.x().plus(terms.derivative().times(change));
        Combination half = terms.x().plus(terms.derivative().times(change / 2));
        return terms.step(false, euler, half);
    }

    private SamplerStep correct(int nextIndex, double change) {
        StepTerms terms = terms(nextIndex);
        Combination heun = terms.slot(1).plus(terms.derivative().times(change / 2));
        return terms.step(false, heun, terms.zero());
    }

    private StepTerms terms(int index) {
        return new StepTerms(sigmas.exploding(index), run.prediction(), slots());
    }
}
