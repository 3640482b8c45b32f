/**
 * Enlarges pictures. Callers see {@link Upscaler} and the engine's image package; behind it, networks run on the engine's
 * tensor package. Knows nothing of chat.
 */
@NullMarked
package dev.easel.upscaler;

import org.jspecify.annotations.NullMarked;
