/**
 * Published checkpoints, read directly: safetensors files, diffusers folders, single-file checkpoints and LoRA
 * files. Every byte read here is untrusted input. Nothing here touches the tensor library.
 */
@NullMarked
package dev.easel.engine.checkpoint;

import org.jspecify.annotations.NullMarked;
