package dev.easel.engine.generate;

import dev.easel.engine.sampling.TorchRandom;
import dev.easel.engine.text.PromptEmbeddings;
import java.util.Optional;

/**
 * Leads what a prompt says to one side, drawn from a seed: a share of the variance of its embeddings is replaced by normal
 * deviates that all tokens have in common, and mean and deviation stay. Equal for all pictures and steps.
 */
final class Oddity {
    /** Of the variance, at the most: beyond it the built-in model no longer draws what was asked. */
    private static final double MOST = 0.5;

    private Oddity() {}

    /**
     * The prompt, made odd.
     *
     * @param strength 0, which changes nothing, to 1
     * @param seed of the direction
     */
    static PromptEmbeddings applied(PromptEmbeddings prompt, double strength, long seed) {
        if (strength == 0) {
            return prompt;
        }
        TorchRandom random = new TorchRandom(seed);
        float[] direction = random.normal(prompt.width());
        float[] everywhere = new float[prompt.tokens().length];
        for (int i = 0; i < everywhere.length; i++) {
            everywhere[i] = direction[i % direction.length];
        }
        double share = MOST * strength;
        Optional<float[]> pooled = prompt.pooled().map(values -> mixed(values, random.normal(values.length), share));
        return new PromptEmbeddings(mixed(prompt.tokens(), everywhere, share), prompt.count(), prompt.width(), pooled);
    }

    private static float[] mixed(float[] values, float[] noise, double share) {
        Moments.Mix mix = Moments.of(values, noise).mix(share);
        float[] result = new float[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) (mix.own() * values[i] + mix.noise() * noise[i] + mix.offset());
        }
        return result;
    }
}
