/**
 * Checkpoints on this machine: which are installed, what identifies them, and how published ones are fetched. A
 * checkpoint is a diffusers folder or one safetensors file; nothing else is ever loaded or downloaded.
 */
@NullMarked
package dev.easel.bot.model;

import org.jspecify.annotations.NullMarked;
