package dev.easel.engine.tensor;

import ai.djl.Device;

/** What the refiner's network computes; it stands in refining.py. Thread-safe. */
public final class RefiningOps implements AutoCloseable {
    private final Torch torch;

    private RefiningOps(Torch torch) {
        this.torch = torch;
    }

    /** On the CPU. */
    public static RefiningOps open() {
        NativeLibraryLoader.engine();
        return new RefiningOps(new Torch(Device.cpu(), TorchScriptArchive.resource("refining.py")));
    }

    /**
     * Pictures in -1..1, [B, 3, H, W] of any height and width, repaired, in float32.
     *
     * @param weights in the order that refining.py tells
     * @param outer blocks at half the size, before and after
     * @param inner blocks at a quarter of the size
     */
    public Tensor refine(Tensor pictures, TensorList weights, int outer, int inner) {
        return new Tensor(torch.call("refine", pictures, weights, outer, inner));
    }

    @Override
    public void close() {
        torch.close();
    }
}
