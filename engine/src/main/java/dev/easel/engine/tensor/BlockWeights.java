package dev.easel.engine.tensor;

import java.util.ArrayList;
import java.util.List;

/** Collects the weights of one block in the order that ops.py lists them. Confined to one thread. */
public final class BlockWeights {
    private final WeightSource source;
    private final String prefix;
    private final List<Tensor> tensors = new ArrayList<>();

    /** @param prefix of every name, with its dot; empty for none */
    public BlockWeights(WeightSource source, String prefix) {
        this.source = source;
        this.prefix = prefix;
    }

    public BlockWeights norm(String name, long channels) {
        return tensor(name + ".weight", channels).tensor(name + ".bias", channels);
    }

    public BlockWeights conv(String name, long out, long in, long kernel) {
        return tensor(name + ".weight", out, in, kernel, kernel).tensor(name + ".bias", out);
    }

    public BlockWeights convWithoutBias(String name, long out, long in, long kernel) {
        return tensor(name + ".weight", out, in, kernel, kernel);
    }

    public BlockWeights linear(String name, long out, long in) {
        return tensor(name + ".weight", out, in).tensor(name + ".bias", out);
    }

    public BlockWeights linearWithoutBias(String name, long out, long in) {
        return tensor(name + ".weight", out, in);
    }

    /** A 1x1 convolution used as a linear layer over channels. */
    public BlockWeights pointwise(String name, long out, long in) {
        try (Tensor kernel = source.take(prefix + name + ".weight", out, in, 1, 1)) {
            tensors.add(source.ops().reshape(kernel, out, in));
        }
        return tensor(name + ".bias", out);
    }

    /** Several layers on one input as a single layer with their outputs side by side. */
    public BlockWeights joined(List<String> names, long out, long in, boolean bias) {
        tensors.add(join(names, ".weight", out, in));
        if (bias) {
            tensors.add(join(names, ".bias", out));
        }
        return this;
    }

    /** One layer of 2 * out outputs as two layers: first half, then second half, each weight and bias. */
    public BlockWeights halved(String name, long out, long in) {
        try (Tensor weight = source.take(prefix + name + ".weight", 2 * out, in);
                Tensor bias = source.take(prefix + name + ".bias", 2 * out)) {
            tensors.add(source.ops().rows(weight, 0, (int) out));
            tensors.add(source.ops().rows(bias, 0, (int) out));
            tensors.add(source.ops().rows(weight, (int) out, (int) (2 * out)));
            tensors.add(source.ops().rows(bias, (int) out, (int) (2 * out)));
        }
        return this;
    }

    public BlockWeights tensor(String name, long... shape) {
        tensors.add(source.take(prefix + name, shape));
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
