/** Measures how fast upscalers are, float32 and bfloat16 in turns. Start at UpscaleBench. */
@NullMarked
package dev.easel.upscaler.bench;

import org.jspecify.annotations.NullMarked;
