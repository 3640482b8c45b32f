package dev.easel.engine.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.easel.engine.RefusedRequestException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamplerPlanTest {
    private static final Set<SamplerType> WITH_HISTORY = EnumSet.of(
            SamplerType.PNDM,
            SamplerType.HEUN,
            SamplerType.DPM_PLUS_PLUS_2M,
            SamplerType.DPM_PLUS_PLUS_2M_SDE,
            SamplerType.UNIPC);

    static Stream<SamplerName> samplers() {
        return Stream.concat(
                Arrays.stream(SamplerType.values()).map(type -> new SamplerName(type, false)),
                Stream.of("euler-karras", "euler-a-karras", "heun-karras", "dpmpp-2m-karras", "unipc-karras")
                        .map(SamplerPlanTest::sampler));
    }

    static Stream<Arguments> samplersAndPredictions() {
        return samplers()
                .flatMap(sampler ->
                        Arrays.stream(PredictionType.values()).map(prediction -> arguments(sampler, prediction)));
    }

    @ParameterizedTest
    @MethodSource("samplersAndPredictions")
    void coefficientsAreFiniteAtEveryStepCountAndSpacing(SamplerName sampler, PredictionType prediction) {
        for (TimestepSpacing spacing : TimestepSpacing.values()) {
            for (boolean zeroTerminalSnr : new boolean[] {false, true}) {
                ScheduleConfig config = ScheduleConfig.stableDiffusion(prediction)
                        .withSpacing(spacing)
                        .withZeroTerminalSnr(zeroTerminalSnr);
                for (int steps = 1; steps <= 50; steps++) {
                    SamplerPlan plan = plan(config, sampler, steps);

                    assertThat(plan.initialNoiseScale()).isBetween(0.02, 4097.0);
                    assertThat(plan.steps())
                            .as("%s %s in %s", spacing, zeroTerminalSnr, steps)
                            .isNotEmpty()
                            .allMatch(SamplerPlanTest::isFinite);
                }
            }
        }
    }

    private static boolean isFinite(SamplerStep step) {
        DoubleStream scales = DoubleStream.of(
                step.inputScale(),
                step.signalScale(),
                step.noiseScale(),
                step.denoisedFromX(),
                step.denoisedFromOutput());
        DoubleStream coefficients = Arrays.stream(step.update()).flatMapToDouble(Arrays::stream);
        return DoubleStream.concat(scales, coefficients).allMatch(Double::isFinite)
                && step.inputScale() > 0
                && step.signalScale() >= 0
                && step.noiseScale() > 0
                && step.timestep() >= 0
                && step.timestep() <= 999;
    }

    @ParameterizedTest
    @EnumSource(SolverType.class)
    void coefficientsAreFiniteWhereARunEndsAtItsLastSigma(SolverType type) {
        SolverOptions toTheEnd = new SolverOptions(2, type, false, false, true);
        for (SamplerName sampler : samplers().toList()) {
            for (TimestepSpacing spacing : TimestepSpacing.values()) {
                ScheduleConfig config = withSolver(toTheEnd).withSpacing(spacing);
                for (int steps = 1; steps <= 20; steps++) {
                    assertThat(plan(config, sampler, steps).steps())
                            .as("%s %s in %s", sampler, spacing, steps)
                            .allMatch(SamplerPlanTest::isFinite);
                }
            }
        }
    }

    private static ScheduleConfig withSolver(SolverOptions solver) {
        ScheduleConfig config = ScheduleConfig.stableDiffusion(PredictionType.EPSILON);
        return new ScheduleConfig(
                config.sampler(), config.betas(), config.prediction(), null, 1, config.diffusion(), solver);
    }

    /** PLMS averages outputs of several times, and only an epsilon is the same at all of them. */
    @ParameterizedTest
    @MethodSource("samplersAndPredictions")
    void runEndsOnWhatACertainNetworkSees(SamplerName sampler, PredictionType prediction) {
        PredictionType averageable = sampler.type() == SamplerType.PNDM ? PredictionType.EPSILON : prediction;
        ScheduleConfig config = endingClean(averageable);
        Random random = new Random(1);
        for (int steps : new int[] {1, 2, 3, 10, 30}) {
            SamplerPlan plan = plan(config, sampler, steps);
            PlanRunner runner =
                    new PlanRunner((step, x) -> PlanRunner.output(averageable, step, x, 0.7), random::nextGaussian);
            SamplerStep first = plan.steps().get(0);
            double start = first.signalScale() * 0.7 + first.noiseScale() * random.nextGaussian();

            double end = runner.run(plan, start, plan.steps().size());

            assertThat(end).as("%s steps", steps).isCloseTo(0.7, within(1e-6));
        }
    }

    @ParameterizedTest
    @MethodSource("samplersAndPredictions")
    void previewIsWhatTheNetworkSees(SamplerName sampler, PredictionType prediction) {
        SamplerPlan plan = plan(endingClean(prediction), sampler, 10);

        assertThat(plan.steps()).allSatisfy(step -> {
            double x = step.signalScale() * 0.7 + step.noiseScale() * 0.3;
            double output = PlanRunner.output(prediction, step, x, 0.7);
            assertThat(step.denoisedFromX() * x + step.denoisedFromOutput() * output)
                    .isCloseTo(0.7, within(1e-6));
        });
    }

    @ParameterizedTest
    @MethodSource("samplers")
    void runOfLessStrengthIsTheTailOfAFullOneWhereStepsHaveNoHistory(SamplerName sampler) {
        ScheduleConfig config = ScheduleConfig.stableDiffusion(PredictionType.EPSILON);
        SamplerPlan full = plan(config, sampler, 20);

        SamplerPlan part = SamplerPlan.of(config, Optional.of(sampler), 20, 0.36);

        assertThat(noiseScales(part)).hasSize(7).isEqualTo(tail(noiseScales(full), 7));
        if (!WITH_HISTORY.contains(sampler.type())) {
            assertThat(part.steps())
                    .usingRecursiveFieldByFieldElementComparator()
                    .isEqualTo(tail(full.steps(), 7));
        }
    }

    /** Once each: Heun and PNDM call the network twice at some. */
    private static List<Double> noiseScales(SamplerPlan plan) {
        return plan.steps().stream().map(SamplerStep::noiseScale).distinct().toList();
    }

    private static <T> List<T> tail(List<T> list, int size) {
        return list.subList(list.size() - size, list.size());
    }

    @ParameterizedTest
    @MethodSource("samplers")
    void firstStepReadsNoHistory(SamplerName sampler) {
        ScheduleConfig config = ScheduleConfig.stableDiffusion(PredictionType.EPSILON);
        for (double strength : new double[] {0.05, 0.3, 1}) {
            SamplerStep first = SamplerPlan.of(config, Optional.of(sampler), 20, strength)
                    .steps()
                    .get(0);

            for (double[] row : first.update()) {
                assertThat(Arrays.stream(row, 1, first.slots())).allMatch(weight -> weight == 0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samplers")
    void tooLittleStrengthLeavesNoStep(SamplerName sampler) {
        ScheduleConfig config = ScheduleConfig.stableDiffusion(PredictionType.EPSILON);

        assertThat(SamplerPlan.of(config, Optional.of(sampler), 20, 0.049).steps())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ddim", "euler", "dpmpp-2m"})
    void stepsFromZeroTerminalSnrStartAtNoiseAlone(String sampler) {
        ScheduleConfig config = ScheduleConfig.stableDiffusion(PredictionType.V_PREDICTION)
                .withSpacing(TimestepSpacing.TRAILING)
                .withZeroTerminalSnr(true);

        SamplerStep first = plan(config, sampler(sampler), 12).steps().get(0);

        assertThat(first.signalScale() / first.noiseScale()).isLessThan(0x1.001p-12);
        assertThat(first.timestep()).isEqualTo(999);
    }

    @Test
    void eulerBeginsAtTheLargestSigmaOfZeroTerminalSnr() {
        ScheduleConfig config = ScheduleConfig.stableDiffusionXl(PredictionType.V_PREDICTION)
                .withSpacing(TimestepSpacing.TRAILING)
                .withZeroTerminalSnr(true);

        assertThat(SamplerPlan.of(config, Optional.empty(), 20, 1).initialNoiseScale())
                .isCloseTo(4096, within(1e-3));
    }

    @Test
    void ancestralStepDrawsNoiseAtSigmaZeroAndAddsNone() {
        SamplerPlan plan = plan(ScheduleConfig.stableDiffusion(PredictionType.EPSILON), sampler("euler-a"), 8);
        SamplerStep last = plan.steps().get(7);

        assertThat(last.drawsNoise()).isTrue();
        assertThat(last.update()[0][2]).isZero();
    }

    @Test
    void ddimAtEtaOneAddsWhatDdpmAdds() {
        ScheduleConfig config = endingClean(PredictionType.EPSILON);
        SamplerPlan ddim = plan(config.withEta(1), sampler("ddim"), 20);
        SamplerPlan ddpm = plan(config, sampler("ddpm"), 20);

        for (int i = 0; i < 19; i++) {
            assertThat(ddim.steps().get(i).drawsNoise()).isTrue();
            assertThat(ddim.steps().get(i).update()[0])
                    .containsExactly(ddpm.steps().get(i).update()[0], within(1e-9));
        }
    }

    @ParameterizedTest
    @EnumSource(SamplerType.class)
    void moreStepsThanTrainingTimestepsAreRefused(SamplerType type) {
        ScheduleConfig config = ScheduleConfig.stableDiffusion(PredictionType.EPSILON);
        SamplerName sampler = new SamplerName(type, false);

        assertThatThrownBy(() -> plan(config, sampler, 1001))
                .isInstanceOf(RefusedRequestException.class)
                .hasMessageContaining("1001")
                .hasMessageContaining("1000");
        assertThatThrownBy(() -> plan(config, sampler, 0))
                .isInstanceOf(RefusedRequestException.class)
                .hasMessageContaining("not 0");
    }

    @Test
    void lcmRefusesMoreStepsThanItWasDistilledOn() {
        ScheduleConfig config = ScheduleConfig.stableDiffusion(PredictionType.EPSILON);

        assertThatThrownBy(() -> plan(config, sampler("lcm"), 51))
                .isInstanceOf(RefusedRequestException.class)
                .hasMessage("steps of lcm must be at most the 50 it was distilled on, not 51");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ddim-karras", "ddpm-karras", "pndm-karras", "lcm-karras"})
    void samplersWithoutSigmasHaveNoKarrasVariant(String sampler) {
        ScheduleConfig config = ScheduleConfig.stableDiffusion(PredictionType.EPSILON);

        assertThatThrownBy(() -> plan(config, sampler(sampler), 20))
                .isInstanceOf(RefusedRequestException.class)
                .hasMessageContaining(sampler);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void strengthOutsideZeroToOneIsRefused(double strength) {
        ScheduleConfig config = ScheduleConfig.stableDiffusion(PredictionType.EPSILON);

        assertThatThrownBy(() -> SamplerPlan.of(config, Optional.empty(), 20, strength))
                .isInstanceOf(RefusedRequestException.class)
                .hasMessageContaining(String.valueOf(strength));
    }

    @Test
    void fullTrainingScheduleIsSampledWhereSpacingAllows() {
        ScheduleConfig config = ScheduleConfig.stableDiffusion(PredictionType.EPSILON);

        SamplerPlan plan = plan(config.withSpacing(TimestepSpacing.TRAILING), sampler("dpmpp-2m"), 1000);

        assertThat(plan.steps()).hasSize(1000).allMatch(SamplerPlanTest::isFinite);
        assertThatThrownBy(() -> plan(config, sampler("dpmpp-2m"), 1000)).isInstanceOf(RefusedRequestException.class);
        assertThatThrownBy(() -> plan(config, sampler("ddim"), 1000)).isInstanceOf(RefusedRequestException.class);
    }

    @Test
    void timestepsOfTheBuiltInModelAreTheGoldenOnes() {
        ScheduleConfig config = ScheduleConfig.stableDiffusion(PredictionType.V_PREDICTION)
                .withSpacing(TimestepSpacing.TRAILING)
                .withZeroTerminalSnr(true);

        assertThat(plan(config, sampler("dpmpp-2m"), 12).steps())
                .extracting(step -> (int) step.timestep())
                .containsExactly(999, 916, 832, 749, 666, 582, 499, 416, 332, 249, 166, 82);
    }

    /** Alpha to one, so that the samplers on timesteps end without noise. */
    private static ScheduleConfig endingClean(PredictionType prediction) {
        ScheduleConfig config = ScheduleConfig.stableDiffusion(prediction);
        return new ScheduleConfig(
                config.sampler(),
                config.betas(),
                prediction,
                TimestepSpacing.LEADING,
                0,
                new DiffusionOptions(true, VarianceType.FIXED_SMALL, 0, 50, 10),
                SolverOptions.DEFAULT);
    }

    private static SamplerPlan plan(ScheduleConfig config, SamplerName sampler, int steps) {
        return SamplerPlan.of(config, Optional.of(sampler), steps, 1);
    }

    private static SamplerName sampler(String name) {
        return SamplerName.parse(name).orElseThrow();
    }
}
