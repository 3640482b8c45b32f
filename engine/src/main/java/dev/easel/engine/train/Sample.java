package dev.easel.engine.train;

import dev.easel.engine.image.RgbImage;

/** One picture for a person to look at: as degraded, as refined, and as it should be. */
public record Sample(RgbImage degraded, RgbImage refined, RgbImage target) {}
