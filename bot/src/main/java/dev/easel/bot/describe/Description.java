package dev.easel.bot.describe;

import java.util.List;

/**
 * What a picture may show.
 *
 * @param prompts four, of different subjects, the best first
 * @param sureness a sentence or two on how far they can be trusted, in plain text
 */
public record Description(List<DescribedPrompt> prompts, String sureness) {
    public Description {
        prompts = List.copyOf(prompts);
    }
}
