package dev.easel.engine.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Clean latents that are normal with variance s² have an exact denoiser, D(x, sigma) = x s² / (s² + sigma²), for which the
 * probability flow has the solution x(sigma) = c sqrt(s² + sigma²).
 */
class ConvergenceTest {
    private static final int TRAIN_TIMESTEPS = 1 << 15;
    private static final double S = 0.8;
    private static final PlanRunner EXACT_DENOISER = new PlanRunner(ConvergenceTest::epsilon, () -> 0);

    /**
     * UniPC's corrector adds an order to its predictor's, and with B(h) = h the leading error happens to cancel for such
     * latents. PLMS is of second order, for all the outputs it averages, as its authors prove.
     */
    @ParameterizedTest
    @CsvSource({
        "ddim, 2, MIDPOINT, 1",
        "euler, 2, MIDPOINT, 1",
        "heun, 2, MIDPOINT, 2",
        "pndm, 2, MIDPOINT, 2",
        "dpmpp-2m, 1, MIDPOINT, 1",
        "dpmpp-2m, 2, MIDPOINT, 2",
        "dpmpp-2m, 2, HEUN, 2",
        "unipc, 1, BH2, 2",
        "unipc, 2, BH1, 4",
        "unipc, 2, BH2, 3",
    })
    void errorFallsWithTheOrderOfTheMethod(String sampler, int solverOrder, SolverType type, int order) {
        ScheduleConfig config = fineSchedule(new SolverOptions(solverOrder, type, true, false, false));
        double coarse = errorHalfway(config, sampler, 32);
        double fine = errorHalfway(config, sampler, 64);

        double observed = Math.log(coarse / fine) / Math.log(2);

        assertThat(observed).isBetween(order - 0.2, order + 0.2);
    }

    /** At the timestep in the middle, which runs of every even number of steps pass; relative to the exact solution. */
    private static double errorHalfway(ScheduleConfig config, String sampler, int steps) {
        SamplerPlan plan = SamplerPlan.of(config, SamplerName.parse(sampler), steps, 1);
        SamplerStep first = plan.steps().get(0);
        int halfway = lastCallAt(plan.steps(), TRAIN_TIMESTEPS / 2 - 1);
        double exact = solution(plan.steps().get(halfway));

        double x = EXACT_DENOISER.run(plan, solution(first), halfway);

        return Math.abs(x - exact) / exact;
    }

    private static int lastCallAt(List<SamplerStep> steps, int timestep) {
        return steps.stream().map(SamplerStep::timestep).toList().lastIndexOf((double) timestep);
    }

    private static double solution(SamplerStep step) {
        return Math.hypot(S * step.signalScale(), step.noiseScale());
    }

    private static double epsilon(SamplerStep step, double x) {
        double sigma = step.noiseScale() / step.signalScale();
        double clean = x / step.signalScale() * S * S / (S * S + sigma * sigma);
        return PlanRunner.output(PredictionType.EPSILON, step, x, clean);
    }

    /** So many training timesteps that rounding to whole ones does not show. */
    private static ScheduleConfig fineSchedule(SolverOptions solver) {
        double finer = TRAIN_TIMESTEPS / 1000.0;
        ScheduleConfig config = ScheduleConfig.stableDiffusion(PredictionType.EPSILON);
        return new ScheduleConfig(
                config.sampler(),
                new BetaSchedule(
                        BetaCurve.SCALED_LINEAR, 0.00085 / finer, 0.012 / finer, TRAIN_TIMESTEPS, List.of(), false),
                PredictionType.EPSILON,
                TimestepSpacing.TRAILING,
                0,
                config.diffusion(),
                solver);
    }
}
