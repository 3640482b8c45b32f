package dev.easel.engine.tensor;

import java.util.ArrayList;
import java.util.List;

/** Collects the weights of one block in the order that ops.py lists them. Confined to one thread. */
public final class BlockWeights {
    /** A picture with guidance. */
    private static final int ROWS = 2;

    private final WeightSource source;
    private final String prefix;
    private final List<Tensor> tensors = new ArrayList<>();
    private int side;

    /** @param prefix of every name, with its dot; empty for none */
    public BlockWeights(WeightSource source, String prefix) {
        this.source = source;
        this.prefix = prefix;
    }

    /**
     * Lays the convolutions and linear layers that follow out for pictures of about this side (in latents or pixels), or
     * as many tokens; without it they are left plain.
     */
    public BlockWeights at(int pictureSide) {
        side = source.packs() ? pictureSide : 0;
        return this;
    }

    public BlockWeights norm(String name, long channels) {
        return tensor(name + ".weight", channels).tensor(name + ".bias", channels);
    }

    public BlockWeights conv(String name, long out, long in, int kernel) {
        return convWithoutBias(name, out, in, kernel).tensor(name + ".bias", out);
    }

    public BlockWeights convWithoutBias(String name, long out, long in, int kernel) {
        return addConv(source.take(prefix + name + ".weight", out, in, kernel, kernel), 1, kernel / 2);
    }

    /** A 3x3 convolution that halves the picture. */
    public BlockWeights halvingConv(String name, long channels, int padding) {
        Tensor kernel = source.take(prefix + name + ".weight", channels, channels, 3, 3);
        return addConv(kernel, 2, padding).tensor(name + ".bias", channels);
    }

    public BlockWeights linear(String name, long out, long in) {
        return linearWithoutBias(name, out, in).tensor(name + ".bias", out);
    }

    public BlockWeights linearWithoutBias(String name, long out, long in) {
        return addLinear(source.take(prefix + name + ".weight", out, in));
    }

    /** A 1x1 convolution used as a linear layer over channels. */
    public BlockWeights pointwise(String name, long out, long in) {
        try (Tensor kernel = source.take(prefix + name + ".weight", out, in, 1, 1)) {
            addLinear(source.ops().reshape(kernel, out, in));
        }
        return tensor(name + ".bias", out);
    }

    /** Several layers on one input as a single layer with their outputs side by side. */
    public BlockWeights joined(List<String> names, long out, long in, boolean bias) {
        addLinear(join(names, ".weight", out, in));
        if (bias) {
            tensors.add(join(names, ".bias", out));
        }
        return this;
    }

    /** One layer of 2 * out outputs as two layers: first half, then second half, each weight and bias. */
    public BlockWeights halved(String name, long out, long in) {
        try (Tensor weight = source.take(prefix + name + ".weight", 2 * out, in);
                Tensor bias = source.take(prefix + name + ".bias", 2 * out)) {
            addLinear(source.ops().rows(weight, 0, (int) out));
            tensors.add(source.ops().rows(bias, 0, (int) out));
            addLinear(source.ops().rows(weight, (int) out, (int) (2 * out)));
            tensors.add(source.ops().rows(bias, (int) out, (int) (2 * out)));
        }
        return this;
    }

    public BlockWeights tensor(String name, long... shape) {
        tensors.add(source.take(prefix + name, shape));
        return this;
    }

    private BlockWeights addConv(Tensor kernel, int stride, int padding) {
        if (side == 0) {
            tensors.add(kernel);
            return this;
        }
        try (Tensor plain = kernel) {
            tensors.add(source.ops().packedConv(plain, stride, padding, ROWS, side));
        }
        return this;
    }

    private BlockWeights addLinear(Tensor weight) {
        if (side == 0) {
            tensors.add(weight);
            return this;
        }
        try (Tensor plain = weight) {
            tensors.add(source.ops().packedLinear(plain, ROWS * side * side));
        }
        return this;
    }

    private Tensor join(List<String> names, String suffix, long... shape) {
        List<Tensor> parts = new ArrayList<>();
        for (String name : names) {
            parts.add(source.take(prefix + name + suffix, shape));
        }
        Tensor whole = source.ops().join(parts, 0);
        parts.forEach(Tensor::close);
        return whole;
    }

    public TensorList build() {
        return TensorList.of(tensors);
    }
}
