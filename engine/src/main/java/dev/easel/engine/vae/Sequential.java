package dev.easel.engine.vae;

import dev.easel.engine.tensor.BlockWeights;
import dev.easel.engine.tensor.ElementType;
import dev.easel.engine.tensor.Ops;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.tensor.TensorList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Layers one after the other, and their weights. Thread-safe once all layers are added. */
final class Sequential implements AutoCloseable {
    private final Ops ops;
    private final List<TensorList> weights = new ArrayList<>();
    private final List<UnaryOperator<Tensor>> layers = new ArrayList<>();

    Sequential(Ops ops) {
        this.ops = ops;
    }

    /** Takes over weights for a layer that is to come. */
    TensorList keep(BlockWeights block) {
        TensorList list = block.build();
        weights.add(list);
        return list;
    }

    void add(UnaryOperator<Tensor> layer) {
        layers.add(layer);
    }

    /** Doubles a picture's sides, then convolves it by the weights given. */
    void addDoubling(TensorList conv) {
        add(x -> {
            long[] size = ops.shape(x);
            return ops.upsample(x, conv, 2 * size[2], 2 * size[3]);
        });
    }

    /** What the last layer gives, in float32; closes what the first is given. */
    Tensor run(Tensor first) {
        Tensor x = first;
        for (UnaryOperator<Tensor> layer : layers) {
            try (Tensor before = x) {
                x = layer.apply(before);
            }
        }
        try (Tensor last = x) {
            return ops.cast(last, ElementType.FLOAT32);
        }
    }

    @Override
    public void close() {
        weights.forEach(TensorList::close);
    }
}
