package dev.easel.engine.bench;

import dev.easel.engine.denoise.Conditioning;
import dev.easel.engine.denoise.UNet;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import java.util.List;

/** One call of the UNet as a guided step makes it: two rows a picture, a full window of tokens. */
final class UnetStep implements Workload {
    private static final int TIME = 500;

    private final Ops ops;
    private final UNet unet;
    private final long parameters;
    private final RandomInputs inputs;
    private final Tensor latents;
    private final Tensor times;
    private final Conditioning conditioning;

    UnetStep(Setting setting) {
        ops = setting.ops();
        CountingWeights weights = setting.weights("unet");
        unet = new UNet(weights, setting.subject().unet());
        parameters = weights.parameters();
        inputs = new RandomInputs(ops, 0);
        int rows = 2 * setting.batch();
        latents = inputs.normal(rows, unet.config().inChannels(), setting.latentHeight(), setting.latentWidth());
        times = inputs.equal(TIME, rows);
        conditioning = inputs.conditioning(unet.config(), rows);
    }

    @Override
    public long parameters() {
        return parameters;
    }

    /** The prediction, of which reading it is the only sure sign that the device is done. */
    float[] output() {
        try (Tensor prediction = unet.forward(latents, times, conditioning, List.of())) {
            return ops.toFloats(prediction);
        }
    }

    @Override
    public void run() {
        Finite.require(output());
    }

    @Override
    public void close() {
        inputs.close();
        unet.close();
    }
}
