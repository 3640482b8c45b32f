package dev.easel.upscaler.network;

import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.tensor.TensorList;
import dev.easel.engine.tensor.UpscalingOps;

/** A design with its weights in memory. Thread-safe. */
final class LoadedNetwork implements UpscalingNetwork {
    private final Ops ops;
    private final UpscalingOps upscalingOps;
    private final Design design;
    private final TensorList weights;
    private final double pixelRange;

    /** @param pixelRange what white is to the network */
    LoadedNetwork(Ops ops, Design design, TensorList weights, double pixelRange) {
        this.ops = ops;
        this.upscalingOps = UpscalingOps.open(ops);
        this.design = design;
        this.weights = weights;
        this.pixelRange = pixelRange;
    }

    @Override
    public int factor() {
        return design.factor();
    }

    @Override
    public int multiple() {
        return design.multiple();
    }

    @Override
    public int reach() {
        return design.reach();
    }

    @Override
    public Tensor upscale(Tensor x) {
        if (pixelRange == 1) {
            return design.forward().run(upscalingOps, x, weights);
        }
        try (Tensor scaled = ops.scaled(x, pixelRange, 0);
                Tensor y = design.forward().run(upscalingOps, scaled, weights)) {
            return ops.scaled(y, 1 / pixelRange, 0);
        }
    }

    @Override
    public void close() {
        weights.close();
        upscalingOps.close();
    }
}
