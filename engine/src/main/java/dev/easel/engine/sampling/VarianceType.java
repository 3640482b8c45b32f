package dev.easel.engine.sampling;

/** The variance of the noise that DDPM adds (Ho et al. 2020, section 3.2). */
public enum VarianceType {
    /** That of the posterior given the clean latents. */
    FIXED_SMALL,
    /** Beta of the step. */
    FIXED_LARGE
}
