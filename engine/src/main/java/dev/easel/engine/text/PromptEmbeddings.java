package dev.easel.engine.text;

import java.util.Optional;

/**
 * A prompt as the networks see it, in plain memory, so that it can be cached without owning native memory.
 *
 * @param tokens count rows of width values
 * @param count tokens of all windows together
 * @param width values a token
 * @param pooled the whole prompt in one embedding, where the text encoder gives one; not to be changed, like tokens
 */
public record PromptEmbeddings(float[] tokens, int count, int width, Optional<float[]> pooled) {
    long bytes() {
        return 4L * (tokens.length + pooled.map(p -> p.length).orElse(0));
    }

    static PromptEmbeddings zeros(PromptEmbeddings like) {
        return new PromptEmbeddings(
                new float[like.tokens.length], like.count, like.width, like.pooled.map(p -> new float[p.length]));
    }
}
