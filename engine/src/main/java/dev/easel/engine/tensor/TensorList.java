package dev.easel.engine.tensor;

import ai.djl.pytorch.jni.IValue;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** The weights of one block, in the order that ops.py lists them. Immutable; closing frees the tensors too. */
public final class TensorList implements AutoCloseable {
    private final IValue value;
    private final List<Tensor> tensors;
    private final AtomicBoolean closed = new AtomicBoolean();

    private TensorList(IValue value, List<Tensor> tensors) {
        this.value = value;
        this.tensors = tensors;
        Tensor.OPEN.incrementAndGet();
    }

    /** Takes over the tensors. */
    public static TensorList of(List<Tensor> tensors) {
        IValue[] values = tensors.stream().map(Tensor::value).toArray(IValue[]::new);
        TensorList list = new TensorList(IValue.listFrom(values), List.copyOf(tensors));
        BuildScope.made(list::close);
        return list;
    }

    IValue value() {
        return value;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            value.close();
            tensors.forEach(Tensor::close);
            Tensor.OPEN.decrementAndGet();
        }
    }
}
