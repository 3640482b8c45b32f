/**
 * Where the weights of upscalers come from: folders, safetensors files and published {@code .pth} files, none of which can
 * make this program do anything but hold numbers. {@link UpscalerCheckpoint} opens them all;
 * {@link TfjsConversion} turns what web pages load into a folder of ours.
 */
@NullMarked
package dev.easel.upscaler.weights;

import org.jspecify.annotations.NullMarked;
