package dev.easel.engine.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseScheduleTest {
    private static final NoiseSchedule STABLE_DIFFUSION = NoiseSchedule.of(
            ScheduleConfig.stableDiffusion(PredictionType.EPSILON).betas());

    @Test
    void sigmasOfStableDiffusionAreThePublishedOnes() {
        assertThat(STABLE_DIFFUSION.sigma(0)).isCloseTo(0.0291675, within(1e-7));
        assertThat(STABLE_DIFFUSION.sigma(999)).isCloseTo(14.6146469, within(2e-6));
    }

    @ParameterizedTest
    @EnumSource(BetaCurve.class)
    void sigmasRiseWithTheTimestep(BetaCurve curve) {
        NoiseSchedule schedule = schedule(curve, true);

        for (int t = 1; t < schedule.timesteps(); t++) {
            assertThat(schedule.sigma(t)).isGreaterThan(schedule.sigma(t - 1));
        }
    }

    @Test
    void zeroTerminalSnrKeepsTheStartAndEndsInNoiseAlone() {
        NoiseSchedule plain = schedule(BetaCurve.SCALED_LINEAR, false);
        NoiseSchedule rescaled = schedule(BetaCurve.SCALED_LINEAR, true);

        assertThat(rescaled.alphaCumprod(0)).isCloseTo(plain.alphaCumprod(0), within(1e-7));
        assertThat(rescaled.alphaCumprod(999)).isZero();
        assertThat(rescaled.sigma(999)).isInfinite();
        assertThat(rescaled.withFiniteSigmas().sigma(999)).isCloseTo(4096, within(1e-3));
    }

    @Test
    void cosineScheduleEndsAtTheCap() {
        NoiseSchedule schedule = schedule(BetaCurve.COSINE, false);

        assertThat(schedule.alphaCumprod(999) / schedule.alphaCumprod(998)).isCloseTo(0.001, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.25, 1, 500.5, 998.75, 999})
    void timestepOfASigmaIsNearTheOneItWasInterpolatedAt(double timestep) {
        double sigma = STABLE_DIFFUSION.sigmaAt(timestep);

        assertThat(STABLE_DIFFUSION.timestepOf(sigma)).isCloseTo(timestep, within(0.04));
    }

    @Test
    void timestepsBeyondTrainingAreClamped() {
        assertThat(STABLE_DIFFUSION.timestepOf(1e6)).isEqualTo(999);
        assertThat(STABLE_DIFFUSION.timestepOf(1e-6)).isZero();
    }

    @Test
    void karrasSigmasAreEvenInTheSeventhRoot() {
        double[] sigmas = SigmaSteps.karras(128, 1, 3);

        assertThat(sigmas).containsExactly(new double[] {128, Math.pow(1.5, 7), 1}, within(1e-9));
        assertThat(SigmaSteps.karras(128, 1, 1)).containsExactly(new double[] {128}, within(1e-9));
    }

    private static NoiseSchedule schedule(BetaCurve curve, boolean zeroTerminalSnr) {
        return NoiseSchedule.of(new BetaSchedule(curve, 0.00085, 0.012, 1000, List.of(), zeroTerminalSnr));
    }
}
