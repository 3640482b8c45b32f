package dev.easel.engine.denoise;

import dev.easel.engine.tensor.BlockWeights;
import dev.easel.engine.tensor.GroupNorm;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.tensor.TensorList;
import dev.easel.engine.tensor.WeightSource;

/** A residual block that is told the time. Thread-safe. */
final class Resnet implements AutoCloseable {
    private final Ops ops;
    private final TensorList weights;
    private final GroupNorm norm;

    Resnet(WeightSource source, String prefix, Sizes sizes, GroupNorm norm) {
        this.ops = source.ops();
        this.norm = norm;
        BlockWeights block = new BlockWeights(source, prefix)
                .at(sizes.side())
                .norm("norm1", sizes.in())
                .conv("conv1", sizes.out(), sizes.in(), 3)
                .tensor("time_emb_proj.weight", sizes.out(), sizes.time())
                .tensor("time_emb_proj.bias", sizes.out())
                .norm("norm2", sizes.out())
                .conv("conv2", sizes.out(), sizes.out(), 3);
        if (sizes.in() != sizes.out()) {
            block.conv("conv_shortcut", sizes.out(), sizes.in(), 1);
        }
        weights = block.build();
    }

    /**
     * A resnet's sizes.
     *
     * @param in channels
     * @param out channels
     * @param time width of the time's embedding
     * @param side the usual side of its pictures
     */
    record Sizes(int in, int out, int time, int side) {}

    Tensor forward(Tensor x, Tensor time) {
        return ops.resnet(x, time, weights, norm);
    }

    /** Of the channels of x and skip side by side. */
    Tensor forward(Tensor x, Tensor skip, Tensor time) {
        return ops.resnetWithSkip(x, skip, time, weights, norm);
    }

    @Override
    public void close() {
        weights.close();
    }
}
