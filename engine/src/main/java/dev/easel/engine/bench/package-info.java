/**
 * Measures how fast the engine is and how much memory it takes, with published weights or random ones, and beside it the
 * same networks computed the way eager Python computes them. Each measurement has a process of its own, so that its peak
 * memory is its own. Start at Bench.
 */
@NullMarked
package dev.easel.engine.bench;

import org.jspecify.annotations.NullMarked;
