/**
 * Autoencoders between pixels and latents: AutoencoderKL, AutoencoderTiny, and cheap previews of latents.
 */
@NullMarked
package dev.easel.engine.vae;

import org.jspecify.annotations.NullMarked;
