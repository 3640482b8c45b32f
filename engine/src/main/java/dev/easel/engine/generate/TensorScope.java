package dev.easel.engine.generate;

import dev.easel.engine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/** Tensors that are closed together, unless they are handed over before. Confined to the worker thread. */
final class TensorScope implements AutoCloseable {
    private final List<Tensor> tensors = new ArrayList<>();

    Tensor add(Tensor tensor) {
        tensors.add(tensor);
        return tensor;
    }

    void addAll(List<Tensor> more) {
        tensors.addAll(more);
    }

    /** In the order they were added. */
    List<Tensor> tensors() {
        return List.copyOf(tensors);
    }

    /** Somebody else closes them now. */
    void handOver() {
        tensors.clear();
    }

    @Override
    public void close() {
        tensors.forEach(Tensor::close);
        tensors.clear();
    }
}
