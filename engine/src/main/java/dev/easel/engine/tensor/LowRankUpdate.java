package dev.easel.engine.tensor;

import dev.easel.engine.checkpoint.Weight;

/**
 * One layer of a LoRA: W' = W + scale up down (Hu et al. 2021, equation 3).
 *
 * @param up [out, rank], or with trailing kernel sizes
 * @param down [rank, in], or with trailing kernel sizes
 * @param scale alpha / rank times the weight it is used with
 */
public record LowRankUpdate(Weight up, Weight down, double scale) {}
