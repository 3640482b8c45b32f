package dev.easel.engine.train;

import dev.easel.engine.image.RgbImage;

/**
 * What the refiner is given and what it should make of it, of one size.
 *
 * @param degraded the target as the model would have drawn it
 * @param target a picture without the model's faults
 */
public record RefinerPair(RgbImage degraded, RgbImage target) {}
