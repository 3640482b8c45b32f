package dev.easel.engine.sampling;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.engine.ModelLoadException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a checkpoint wants to be sampled.
 *
 * @param sampler the checkpoint's own
 * @param betas the noise it was trained on
 * @param prediction what its output is
 * @param spacing of a run's timesteps; null is the sampler's own default
 * @param stepsOffset added to the timesteps of leading spacing, 0 or more
 * @param diffusion for the samplers that work on timesteps
 * @param solver for the samplers that work on sigmas
 */
public record ScheduleConfig(
        SamplerName sampler,
        BetaSchedule betas,
        PredictionType prediction,
        @Nullable TimestepSpacing spacing,
        int stepsOffset,
        DiffusionOptions diffusion,
        SolverOptions solver) {
    public ScheduleConfig {
        if (stepsOffset < 0 || stepsOffset >= betas.timesteps()) {
            throw new IllegalArgumentException("steps_offset=" + stepsOffset + " is no timestep");
        }
        if (diffusion.originalSteps() > betas.timesteps()) {
            throw new IllegalArgumentException("original_inference_steps=" + diffusion.originalSteps()
                    + " is more than num_train_timesteps=" + betas.timesteps());
        }
    }

    /**
     * Reads a scheduler_config.json.
     *
     * @throws ModelLoadException naming the key and the value that cannot be sampled with
     */
    public static ScheduleConfig read(JsonNode json) {
        return new SchedulerConfigReader(json).read();
    }

    /** As {@link #read(JsonNode)}, from a file, which may hold Infinity as a bare word. */
    static ScheduleConfig read(Path file) {
        return read(SchedulerConfigReader.parse(file));
    }

    /** What Stable Diffusion 1 and 2 were trained and published with. */
    public static ScheduleConfig stableDiffusion(PredictionType prediction) {
        return published(SamplerType.PNDM, prediction);
    }

    /** What Stable Diffusion XL was trained and published with. */
    static ScheduleConfig stableDiffusionXl(PredictionType prediction) {
        return published(SamplerType.EULER, prediction);
    }

    private static ScheduleConfig published(SamplerType sampler, PredictionType prediction) {
        return new ScheduleConfig(
                new SamplerName(sampler, false),
                new BetaSchedule(BetaCurve.SCALED_LINEAR, 0.00085, 0.012, 1000, List.of(), false),
                prediction,
                TimestepSpacing.LEADING,
                1,
                new DiffusionOptions(false, VarianceType.FIXED_SMALL, 0, 50, 10),
                SolverOptions.DEFAULT);
    }

    ScheduleConfig withSpacing(TimestepSpacing other) {
        return new ScheduleConfig(sampler, betas, prediction, other, stepsOffset, diffusion, solver);
    }

    /** The same, with or without noise alone at the last training timestep. */
    ScheduleConfig withZeroTerminalSnr(boolean zeroTerminalSnr) {
        BetaSchedule other = new BetaSchedule(
                betas.curve(), betas.start(), betas.end(), betas.timesteps(), betas.trained(), zeroTerminalSnr);
        return new ScheduleConfig(sampler, other, prediction, spacing, stepsOffset, diffusion, solver);
    }

    /** The same, with DDIM's share of noise added per step, 0 to 1. */
    ScheduleConfig withEta(double eta) {
        DiffusionOptions other = new DiffusionOptions(
                diffusion.alphaToOne(),
                diffusion.variance(),
                eta,
                diffusion.originalSteps(),
                diffusion.timestepScaling());
        return new ScheduleConfig(sampler, betas, prediction, spacing, stepsOffset, other, solver);
    }

    /** The spacing in force when that algorithm runs. */
    TimestepSpacing spacingFor(SamplerType type) {
        if (spacing != null) {
            return spacing;
        }
        return switch (type) {
            case DDIM, DDPM, PNDM, LCM -> TimestepSpacing.LEADING;
            case EULER, EULER_ANCESTRAL, HEUN, DPM_PLUS_PLUS_2M, DPM_PLUS_PLUS_2M_SDE, UNIPC ->
                TimestepSpacing.LINSPACE;
        };
    }
}
