/**
 * The networks that enlarge pictures, as published checkpoints lay them out. {@link UpscalingNetwork} is what all of them
 * are; tiles, seams and colours are the business of the package above.
 */
@NullMarked
package dev.easel.upscaler.network;

import org.jspecify.annotations.NullMarked;
