package dev.easel.engine.tensor;

/**
 * Group normalisation (Wu &amp; He 2018).
 *
 * @param groups channels are split into this many
 * @param eps added to the variance
 */
public record GroupNorm(int groups, double eps) {}
