package dev.easel.bot.gallery;

/**
 * A LoRA file laid over the model.
 *
 * @param file in safetensors format
 * @param weight 1 as trained
 */
public record RecipeLora(FileReference file, double weight) {}
