/**
 * Finished pictures: grids, PNG files that carry their recipe, and pictures that people hand in. Every picture and
 * every recipe read here is untrusted input. Start at Recipe and RecipePng.
 */
@NullMarked
package dev.easel.bot.gallery;

import org.jspecify.annotations.NullMarked;
