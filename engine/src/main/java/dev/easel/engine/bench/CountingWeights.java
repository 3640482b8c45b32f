package dev.easel.engine.bench;

import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.tensor.WeightSource;

/** Counts the parameters that a network takes. Confined to one thread. */
final class CountingWeights implements WeightSource {
    private final WeightSource source;
    private long parameters;

    CountingWeights(WeightSource source) {
        this.source = source;
    }

    long parameters() {
        return parameters;
    }

    @Override
    public Ops ops() {
        return source.ops();
    }

    @Override
    public boolean has(String name) {
        return source.has(name);
    }

    @Override
    public boolean packs() {
        return source.packs();
    }

    @Override
    public Tensor take(String name, long... shape) {
        long elements = 1;
        for (long size : shape) {
            elements *= size;
        }
        parameters += elements;
        return source.take(name, shape);
    }

    @Override
    public void refuseSurplus() {
        source.refuseSurplus();
    }
}
