/** Enlarges pictures. Knows the engine's tensor package and nothing of chat. */
@NullMarked
package dev.easel.upscaler;

import org.jspecify.annotations.NullMarked;
