/**
 * The upscalers on this machine: which are there, by name or path, and how they are opened. A network is a folder, or one
 * file of weights; resampling needs neither.
 */
@NullMarked
package dev.easel.bot.upscale;

import org.jspecify.annotations.NullMarked;
