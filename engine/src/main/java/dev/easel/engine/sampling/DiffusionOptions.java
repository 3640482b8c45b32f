package dev.easel.engine.sampling;

import org.jspecify.annotations.Nullable;

/**
 * What a checkpoint says about the samplers that work on timesteps.
 *
 * @param alphaToOne whether a run ends without noise; otherwise at that of the first training timestep; null is the
 *     sampler's own default
 * @param variance of DDPM
 * @param eta of DDIM: 0 adds no noise, 1 as much as DDPM
 * @param originalSteps the steps LCM was distilled on; its runs take some of them
 * @param timestepScaling of LCM's boundary condition
 */
public record DiffusionOptions(
        @Nullable Boolean alphaToOne, VarianceType variance, double eta, int originalSteps, double timestepScaling) {
    public DiffusionOptions {
        if (!(eta >= 0 && eta <= 1) || originalSteps < 1 || !(timestepScaling > 0)) {
            throw new IllegalArgumentException("eta=" + eta + ", original_inference_steps=" + originalSteps
                    + ", timestep_scaling=" + timestepScaling + " cannot be sampled with");
        }
    }
}
