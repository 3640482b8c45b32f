/**
 * Networks and wrappers that map latents at a noise level, with conditioning, to denoised latents: the UNet,
 * ControlNet, guidance and prediction types.
 */
@NullMarked
package dev.easel.engine.denoise;

import org.jspecify.annotations.NullMarked;
