package dev.easel.engine.sampling;

import dev.easel.engine.RefusedRequestException;
import java.util.Arrays;

/** One sampler over one number of steps, as far as all samplers agree: which timesteps, at which noise. */
final class SamplingRun {
    private final ScheduleConfig config;
    private final SamplerName sampler;
    private final int steps;
    private final NoiseSchedule schedule;

    /** @throws RefusedRequestException if there are fewer training timesteps than steps, or no step at all */
    SamplingRun(ScheduleConfig config, SamplerName sampler, int steps) {
        this.config = config;
        this.sampler = sampler;
        this.steps = steps;
        NoiseSchedule trained = NoiseSchedule.of(config.betas());
        this.schedule = needsFiniteSigmas() ? trained.withFiniteSigmas() : trained;
        if (steps < 1 || steps > schedule.timesteps()) {
            throw new RefusedRequestException(
                    "steps must be from 1 to the model's " + schedule.timesteps() + " timesteps, not " + steps);
        }
    }

    /** At zero terminal SNR an epsilon says nothing of the clean latents, and some samplers divide by the signal. */
    private boolean needsFiniteSigmas() {
        return switch (sampler.type()) {
            case DDIM, DDPM, LCM -> config.prediction() == PredictionType.EPSILON;
            case PNDM, EULER, EULER_ANCESTRAL, HEUN, DPM_PLUS_PLUS_2M, DPM_PLUS_PLUS_2M_SDE, UNIPC -> true;
        };
    }

    ScheduleConfig config() {
        return config;
    }

    SamplerName sampler() {
        return sampler;
    }

    int steps() {
        return steps;
    }

    NoiseSchedule schedule() {
        return schedule;
    }

    PredictionType prediction() {
        return config.prediction();
    }

    TimestepSpacing spacing() {
        return config.spacingFor(sampler.type());
    }

    /** Whole timesteps between two of a run, where the timesteps are evenly spaced. */
    int stride() {
        return schedule.timesteps() / steps;
    }

    double[] timesteps() {
        return checked(spacing().timesteps(schedule.timesteps(), steps, config.stepsOffset()));
    }

    int[] wholeTimesteps() {
        return Arrays.stream(timesteps()).mapToInt(t -> (int) Math.rint(t)).toArray();
    }

    /** Whole, too. */
    double[] solverTimesteps() {
        if (steps == schedule.timesteps() && spacing() != TimestepSpacing.TRAILING) {
            throw new RefusedRequestException("steps must be less than the model's " + schedule.timesteps()
                    + " timesteps for " + sampler + " at " + spacing().id() + " spacing, not " + steps);
        }
        double[] timesteps = spacing().solverTimesteps(schedule.timesteps(), steps, config.stepsOffset());
        return checked(Arrays.stream(timesteps).map(Math::rint).toArray());
    }

    private double[] checked(double[] timesteps) {
        if (timesteps[0] > schedule.timesteps() - 1) {
            throw new RefusedRequestException(steps + " steps at steps_offset=" + config.stepsOffset()
                    + " would begin beyond the model's " + schedule.timesteps() + " timesteps");
        }
        return timesteps;
    }

    /** The variance preserving level of a timestep. */
    NoiseLevel level(int timestep) {
        return NoiseLevel.variancePreserving(timestep, schedule.alphaCumprod(timestep));
    }

    /** The level of a timestep, or, below 0, the one a run ends at. */
    NoiseLevel levelOrEnd(int timestep, boolean alphaToOneByDefault) {
        if (timestep >= 0) {
            return level(timestep);
        }
        Boolean chosen = config.diffusion().alphaToOne();
        boolean alphaToOne = chosen == null ? alphaToOneByDefault : chosen;
        return NoiseLevel.variancePreserving(0, alphaToOne ? 1 : schedule.alphaCumprod(0));
    }
}
