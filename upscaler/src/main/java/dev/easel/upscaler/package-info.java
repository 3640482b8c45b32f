/**
 * Enlarges pictures: {@link Upscaler} says how, {@link ResamplingUpscaler} does it without a network, {@link NetworkUpscaler}
 * with one, in tiles. Knows nothing of chat.
 */
@NullMarked
package dev.easel.upscaler;

import org.jspecify.annotations.NullMarked;
