/**
 * Measures how true enlarged pictures are: pictures are made a quarter as large, enlarged again in several ways, and compared
 * with what they were. Start at UpscaleQuality. Nothing else depends on it.
 */
@NullMarked
package dev.easel.bot.bench.picture;

import org.jspecify.annotations.NullMarked;
