package dev.easel.engine.generate;

import dev.easel.engine.sampling.TorchRandom;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.text.PromptEmbeddings;
import java.util.Optional;

/**
 * One picture's own noise on what its prompt says, strong while the picture is all noise and gone when its outlines stand:
 * CADS (Sadat et al., ICLR 2024, section 4.1), with full rescaling. Unlike there the noise is drawn once for the run, since
 * then a step can be tried again. Confined to the worker thread.
 *
 * @param strength 0 to 1
 * @param tokens noise on the prompt embeddings
 * @param pooled noise on the pooled embedding, where there is one
 */
record Chaos(double strength, Noise tokens, Optional<Noise> pooled) implements AutoCloseable {
    /** Of the training timesteps: below the first the noise is gone, above the second it is full. */
    private static final double GONE = 0.4;

    private static final double FULL = 0.9;
    private static final double TIMESTEPS = 1000;

    /** Keeps this stream apart from the one that the latents are drawn from. */
    private static final long STREAM = 0xC4A05L;

    /**
     * Normal deviates and how they go with the values they are mixed into.
     *
     * @param values of the shape of the embeddings
     * @param moments of embeddings and deviates
     */
    record Noise(Tensor values, Moments moments) {}

    /** @param seed of the picture */
    static Chaos of(Ops ops, PromptEmbeddings prompt, double strength, long seed) {
        TorchRandom random = new TorchRandom(seed ^ STREAM);
        float[] tokens = random.normal(prompt.tokens().length);
        Optional<Noise> pooled = prompt.pooled().map(values -> {
            float[] deviates = random.normal(values.length);
            return new Noise(ops.fromFloats(deviates, 1, deviates.length), Moments.of(values, deviates));
        });
        Noise own = new Noise(
                ops.fromFloats(tokens, 1, prompt.count(), prompt.width()), Moments.of(prompt.tokens(), tokens));
        return new Chaos(strength, own, pooled);
    }

    /** How much of the prompt's variance is noise at a timestep. */
    double share(double timestep) {
        double rise = (timestep / TIMESTEPS - GONE) / (FULL - GONE);
        return strength * Math.max(0, Math.min(1, rise));
    }

    /**
     * What the network is told at a timestep.
     *
     * @param into takes over the tensors made
     */
    JobConditioning.Side applied(Ops ops, JobConditioning.Side side, double timestep, TensorScope into) {
        double share = share(timestep);
        if (share == 0) {
            return side;
        }
        return new JobConditioning.Side(
                into.add(mixed(ops, side.promptEmbeddings(), tokens, share)),
                side.pooled().map(own -> into.add(mixed(ops, own, pooled.orElseThrow(), share))),
                side.timeIds(),
                side.guidanceEmbedding());
    }

    private static Tensor mixed(Ops ops, Tensor own, Noise noise, double share) {
        Moments.Mix mix = noise.moments().mix(share);
        try (Tensor sum = ops.combine(own, mix.own(), noise.values(), mix.noise())) {
            return ops.scaled(sum, 1, mix.offset());
        }
    }

    @Override
    public void close() {
        tokens.values().close();
        pooled.ifPresent(noise -> noise.values().close());
    }
}
