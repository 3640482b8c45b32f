package dev.easel.engine.sampling;

import java.util.ArrayList;
import java.util.List;

/**
 * Zhao et al. 2023, UniPC: the predictor UniP and the corrector UniC of up to second order (algorithms 1 and 2, for
 * networks that predict clean latents), which make do with one network call per step: the output at the point predicted
 * first corrects that point, then predicts the next from the corrected one.
 */
final class UniPcSampler implements Sampler {
    private final SamplingRun run;
    private final SigmaSteps sigmas;

    UniPcSampler(SamplingRun run) {
        this.run = run;
        this.sigmas = SigmaSteps.ofSolver(run);
    }

    /** x, the corrected x as far as it is known before the next call, and the clean latents as seen a step ago. */
    @Override
    public int slots() {
        return 3;
    }

    @Override
    public List<SamplerStep> stepsFrom(int first) {
        List<SamplerStep> steps = new ArrayList<>();
        for (int i = first; i < sigmas.steps(); i++) {
            StepTerms terms = new StepTerms(sigmas.preserving(i), run.prediction(), slots());
            Combination corrected = i == first
                    ? terms.x()
                    : terms.slot(1)
                            .plus(terms.denoised().times(jump(i - 1, first).correctionByNext()));
            steps.add(step(terms, corrected, jump(i, first)));
        }
        return steps;
    }

    private static SamplerStep step(StepTerms terms, Combination x, Jump jump) {
        Combination denoised = terms.denoised();
        Combination change = terms.slot(2).minus(denoised);
        Combination linear = x.times(jump.noiseRatio()).minus(denoised.times(jump.signal() * jump.phi()));
        Combination next = linear.plus(change.times(jump.predictionByChange()));
        Combination known =
                linear.plus(change.times(jump.correctionByChange())).minus(denoised.times(jump.correctionByNext()));
        return terms.step(false, next, jump.toZero() ? terms.zero() : known, denoised);
    }

    private Jump jump(int index, int first) {
        SolverOptions options = run.config().solver();
        int order = Math.min(options.order(), index - first + 1);
        if (options.lowerOrderFinal() || sigmas.sigma(index + 1) == 0) {
            order = Math.min(order, sigmas.steps() - index);
        }
        double h = logRatio(index, index + 1);
        double before = order < 2 ? -1 : -logRatio(index - 1, index) / h;
        return Jump.of(
                sigmas.preserving(index), sigmas.preserving(index + 1), new Span(h, before, order), options.type());
    }

    /** Infinite where the step ends at sigma 0. */
    private double logRatio(int from, int to) {
        return Math.log(sigmas.sigma(from)) - Math.log(sigmas.sigma(to));
    }

    /**
     * @param h by which ln(signal / noise) grows
     * @param before where the step before began, in units of h, negative
     * @param order 1 or 2
     */
    private record Span(double h, double before, int order) {}

    /**
     * The coefficients of a step.
     *
     * @param noiseRatio of x
     * @param signal at the end
     * @param phi e^-h - 1
     * @param predictionByChange of the change of the clean latents over the step before, in the predictor
     * @param correctionByChange the same in the corrector
     * @param correctionByNext of the change of the clean latents over this step, in the corrector
     */
    private record Jump(
            double noiseRatio,
            double signal,
            double phi,
            double predictionByChange,
            double correctionByChange,
            double correctionByNext) {

        static Jump of(NoiseLevel from, NoiseLevel to, Span span, SolverType type) {
            double phi = Math.expm1(-span.h());
            double noiseRatio = to.noise() / from.noise();
            if (to.noise() == 0 || span.h() == 0) {
                return new Jump(noiseRatio, to.signal(), phi, 0, 0, 0);
            }
            double bh = type == SolverType.BH1 ? -span.h() : phi;
            double scale = -to.signal() * bh;
            if (span.order() == 1) {
                return new Jump(noiseRatio, to.signal(), phi, 0, 0, scale / 2);
            }
            double phi2 = phi / -span.h() - 1;
            double phi3 = phi2 / -span.h() - 0.5;
            double byChange = (phi2 - 2 * phi3) / bh / (1 - span.before());
            double byNext = phi2 / bh - byChange;
            return new Jump(
                    noiseRatio,
                    to.signal(),
                    phi,
                    scale / 2 / span.before(),
                    scale * byChange / span.before(),
                    scale * byNext);
        }

        boolean toZero() {
            return noiseRatio == 0;
        }
    }
}
