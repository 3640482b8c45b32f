package dev.easel.engine.tensor;

import dev.easel.engine.checkpoint.Weight;
import java.util.Optional;

/**
 * One layer of a LoRA: W' = W + scale up down (Hu et al. 2021, equation 3).
 *
 * @param up [out, rank], or with trailing kernel sizes of 1
 * @param down [rank, in], or with trailing kernel sizes
 * @param middle [rank, rank, height, width]: holds the kernel, between pointwise up and down
 * @param scale alpha / rank times the weight it is used with
 */
public record LowRankUpdate(Weight up, Weight down, Optional<Weight> middle, double scale) {}
