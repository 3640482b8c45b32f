/**
 * Noise schedules, samplers and seeded noise. A sampler is pure arithmetic in doubles: it describes every step
 * of a run before the run begins, and touches no tensor. Start at SamplerPlan and SamplerStep; a sampler writes the
 * formulas of its paper as Combinations, which are the rows of a step's update.
 */
@NullMarked
package dev.easel.engine.sampling;

import org.jspecify.annotations.NullMarked;
