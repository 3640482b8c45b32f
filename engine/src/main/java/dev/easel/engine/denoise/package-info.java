/**
 * Networks that map latents, their times and what steers them to a prediction: the UNet and the ControlNet, which share the
 * way down. What is made of a prediction is of no concern here.
 */
@NullMarked
package dev.easel.engine.denoise;

import org.jspecify.annotations.NullMarked;
