package dev.easel.bot.describe;

import java.util.List;

/**
 * What a picture may show.
 *
 * @param prompts four, of different subjects, the best first
 * @param sureness how far they can be trusted
 */
public record Description(List<DescribedPrompt> prompts, Sureness sureness) {
    public Description {
        prompts = List.copyOf(prompts);
    }
}
