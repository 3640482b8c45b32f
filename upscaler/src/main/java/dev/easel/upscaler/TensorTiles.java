package dev.easel.upscaler;

import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import dev.easel.upscaler.network.UpscalingNetwork;

/** Hands tiles to a network and takes back what comes of them. */
record TensorTiles(UpscalingNetwork network, Ops ops) implements TileNetwork {
    @Override
    public int factor() {
        return network.factor();
    }

    @Override
    public int multiple() {
        return network.multiple();
    }

    @Override
    public int reach() {
        return network.reach();
    }

    @Override
    public Planes enlarged(Planes tile) {
        try (Tensor x = ops.fromFloats(tile.values(), 1, Planes.COUNT, tile.height(), tile.width());
                Tensor y = network.upscale(x)) {
            return new Planes(factor() * tile.width(), factor() * tile.height(), ops.toFloats(y));
        }
    }
}
