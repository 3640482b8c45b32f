package dev.easel.engine.tensor;

import ai.djl.pytorch.jni.IValue;
import java.util.Arrays;
import java.util.List;

/**
 * The networks that look at pictures; what each computes stands beside its body in vision.py, with the order of its weights. A
 * result is the caller's to close. Thread-safe.
 */
public final class VisionOps implements AutoCloseable {
    private final Torch torch;

    private VisionOps(Torch torch) {
        this.torch = torch;
    }

    /** On the device of those ops. */
    public static VisionOps open(Ops ops) {
        return new VisionOps(ops.beside("module.py", "vision.py"));
    }

    /** Five maps, each half the size of the one before. */
    public List<Tensor> mobilenet(Tensor x, TensorList w) {
        try (IValue list = torch.call("mobilenet", x, w)) {
            return Arrays.stream(list.toIValueArray()).map(Tensor::new).toList();
        }
    }

    public Tensor mobilenetVector(Tensor x, TensorList w) {
        return new Tensor(torch.call("mobilenet_vector", x, w));
    }

    public Tensor classes(Tensor vector, TensorList w) {
        return new Tensor(torch.call("classes", vector, w));
    }

    public Tensor resized(Tensor x, int height, int width) {
        return new Tensor(torch.call("resized", x, height, width));
    }

    @Override
    public void close() {
        torch.close();
    }
}
