/**
 * Noise schedules, samplers and seeded noise. A sampler is pure arithmetic in doubles: it describes every step
 * of a run before the run begins, and touches no tensor. Start at Sampler and SamplerStep.
 */
@NullMarked
package dev.easel.engine.sampling;

import org.jspecify.annotations.NullMarked;
