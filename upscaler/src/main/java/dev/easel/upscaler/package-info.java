/**
 * Enlarges pictures: so far the interface {@link Upscaler} alone, over the engine's image package. Knows nothing of chat.
 */
@NullMarked
package dev.easel.upscaler;

import org.jspecify.annotations.NullMarked;
