package dev.easel.engine.tensor;

import dev.easel.engine.ModelLoadException;

/** Where a network takes its weights from, one by one, by the name and shape it expects. */
public interface WeightSource {
    /** The ops that the tensors belong to. */
    Ops ops();

    boolean has(String name);

    /** Whether kernels are to be laid out for the CPU's own library; such tensors serve as weights and nothing else. */
    boolean packs();

    /**
     * A weight in its working form, the caller's to close.
     *
     * @throws ModelLoadException where it is missing, of another shape, or not finite
     */
    Tensor take(String name, long... shape);

    /**
     * To be called when the network is complete.
     *
     * @throws ModelLoadException naming a weight that was not taken
     */
    void refuseSurplus();
}
