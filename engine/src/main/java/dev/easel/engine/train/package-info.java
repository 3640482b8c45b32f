/**
 * Trains the refiner: pairs of pictures and what the model makes of them, losses, a discriminator, checkpoints. What the
 * pictures are comes from outside, by {@link dev.easel.engine.train.PictureSource}.
 */
@NullMarked
package dev.easel.engine.train;

import org.jspecify.annotations.NullMarked;
