package dev.easel.engine.tensor;

/**
 * The networks that enlarge pictures, each a single call; what each computes stands beside its body in upscaling.py, with
 * the order of its weights. A result is the caller's to close. Thread-safe.
 */
public final class UpscalingOps implements AutoCloseable {
    private final Torch torch;

    private UpscalingOps(Torch torch) {
        this.torch = torch;
    }

    /** On the device of those ops. */
    public static UpscalingOps open(Ops ops) {
        return new UpscalingOps(ops.beside("upscaling.py"));
    }

    /** @param shape blocks, dense blocks in each, convolutions in each of those but its last, factor */
    public Tensor rrdn(Tensor x, TensorList w, long[] shape) {
        return tensor("rrdn", x, w, shape);
    }

    /** @param shape dense blocks, convolutions in each, factor */
    public Tensor rdn(Tensor x, TensorList w, long[] shape) {
        return tensor("rdn", x, w, shape);
    }

    /**
     * The size of x is a multiple of the unshuffling.
     *
     * @param shape blocks, dense blocks in each, convolutions in each of those but its last, doublings, unshuffling
     */
    public Tensor rrdbnet(Tensor x, TensorList w, long[] shape) {
        return tensor("rrdbnet", x, w, shape);
    }

    /** @param shape convolutions, factor */
    public Tensor srvgg(Tensor x, TensorList w, long[] shape) {
        return tensor("srvgg", x, w, shape);
    }

    private Tensor tensor(String method, Object... arguments) {
        return new Tensor(torch.call(method, arguments));
    }

    @Override
    public void close() {
        torch.close();
    }
}
