package dev.easel.engine.sampling;

import dev.easel.engine.RefusedRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every step of a sampling run, known before it begins.
 *
 * @param steps network calls in order; Heun and PNDM make more of them than steps were asked for
 * @param initialNoiseScale a run from noise alone begins at x = initialNoiseScale * noise
 * @param slots latents in a row's state
 */
public record SamplerPlan(List<SamplerStep> steps, double initialNoiseScale, int slots) {
    public SamplerPlan {
        steps = List.copyOf(steps);
    }

    /**
     * Lays a run out.
     *
     * @param override in place of the checkpoint's own sampler, Karras sigmas or not as it is named; betas, prediction type,
     *     spacing and offset stay
     * @param steps from 1 to the training timesteps
     * @param strength from 0 to 1: the share of the steps to run, the last ones; 1 begins from noise alone, less from a
     *     picture with the first step's noise added, and too little leaves no step
     * @throws RefusedRequestException if there is no such run
     */
    public static SamplerPlan of(ScheduleConfig config, Optional<SamplerName> override, int steps, double strength) {
        if (!(strength >= 0 && strength <= 1)) {
            throw new RefusedRequestException("strength must be from 0 to 1, not " + strength);
        }
        SamplerName name = override.orElse(config.sampler());
        Sampler sampler = sampler(new SamplingRun(config, name, steps));
        int first = steps - (int) (steps * strength);
        return new SamplerPlan(sampler.stepsFrom(first), sampler.initialNoiseScale(), sampler.slots());
    }

    /**
     * The run ended early, with the clean latents as seen at its last step.
     *
     * @param share of the network calls to make, above 0 to 1; at least one is made
     */
    public SamplerPlan stoppedAfter(double share) {
        int calls = (int) Math.max(1, Math.round(share * steps.size()));
        if (calls >= steps.size()) {
            return this;
        }
        List<SamplerStep> fewer = new ArrayList<>(steps.subList(0, calls));
        fewer.set(calls - 1, fewer.get(calls - 1).toDenoised());
        return new SamplerPlan(fewer, initialNoiseScale, slots);
    }

    private static Sampler sampler(SamplingRun run) {
        SamplerType type = run.sampler().type();
        if (!run.sampler().exists()) {
            throw new RefusedRequestException("there is no sampler " + run.sampler() + ", only " + type.id());
        }
        return switch (type) {
            case DDIM -> new DdimSampler(run);
            case DDPM -> new DdpmSampler(run);
            case PNDM -> new PndmSampler(run);
            case EULER -> new EulerSampler(run);
            case EULER_ANCESTRAL -> new EulerAncestralSampler(run);
            case HEUN -> new HeunSampler(run);
            case DPM_PLUS_PLUS_2M -> DpmPlusPlus2MSampler.ode(run);
            case DPM_PLUS_PLUS_2M_SDE -> DpmPlusPlus2MSampler.sde(run);
            case UNIPC -> new UniPcSampler(run);
            case LCM -> new LcmSampler(run);
        };
    }
}
