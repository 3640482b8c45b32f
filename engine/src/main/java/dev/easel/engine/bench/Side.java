package dev.easel.engine.bench;

import dev.easel.engine.tensor.Ops;
import java.util.Arrays;
import java.util.Optional;

/**
 * Whose way of computing is measured. The eager sides stand in for diffusers on machines without Python: the operations
 * that its eager mode calls, in its order and with its passes over memory, on the native library that the engine uses.
 * What they leave out is the time that Python itself takes.
 */
enum Side {
    EASEL("easel", 2),
    EAGER("eager", 0),
    EAGER_CHANNELS_LAST("eager-channels-last", 2);

    private final String id;
    private final int memoryFormat;

    Side(String id, int memoryFormat) {
        this.id = id;
        this.memoryFormat = memoryFormat;
    }

    String id() {
        return id;
    }

    static Optional<Side> parse(String id) {
        return Arrays.stream(values()).filter(side -> side.id.equals(id)).findFirst();
    }

    /** The operations as this side computes them. */
    Ops open(int cudaDevice, boolean linearProjection) {
        return this == EASEL
                ? Ops.open(cudaDevice)
                : Ops.open(cudaDevice, EagerOps.source(memoryFormat, linearProjection));
    }
}
