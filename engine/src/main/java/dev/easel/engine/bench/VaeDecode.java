package dev.easel.engine.bench;

import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.vae.Autoencoder;
import dev.easel.engine.vae.Autoencoders;

/** One picture out of its latents. */
final class VaeDecode implements Workload {
    private final Ops ops;
    private final Autoencoder autoencoder;
    private final long parameters;
    private final RandomInputs inputs;
    private final Tensor latents;

    VaeDecode(Setting setting) {
        ops = setting.ops();
        CountingWeights weights = setting.weights("vae");
        autoencoder = Autoencoders.build(weights, setting.subject().config("vae"));
        parameters = weights.parameters();
        inputs = new RandomInputs(ops, 0);
        latents = inputs.normal(1, autoencoder.latentChannels(), setting.latentHeight(), setting.latentWidth());
    }

    @Override
    public long parameters() {
        return parameters;
    }

    float[] output() {
        try (Tensor pixels = autoencoder.decode(latents)) {
            return ops.toFloats(pixels);
        }
    }

    @Override
    public void run() {
        Finite.require(output());
    }

    @Override
    public void close() {
        inputs.close();
        autoencoder.close();
    }
}
