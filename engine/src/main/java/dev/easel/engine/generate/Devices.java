package dev.easel.engine.generate;

import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.tensor.ElementType;
import dev.easel.engine.tensor.Ops;

/** Chooses device and number format from what was asked for and what is there. */
public final class Devices {
    private static final int CPU = -1;

    private Devices() {}

    public static Ops open(String device) {
        return Ops.open(index(device, Ops.cudaDevices()));
    }

    public static int index(String device, int cudaDevices) {
        if (device.equals("cpu") || (device.equals("auto") && cudaDevices == 0)) {
            return CPU;
        }
        int index = device.startsWith("cuda:") ? Integer.parseInt(device.substring("cuda:".length())) : 0;
        if (index >= cudaDevices) {
            throw new RefusedRequestException("device " + device + " is not there: the native library finds "
                    + cudaDevices + " CUDA devices; --device cpu runs without one");
        }
        return index;
    }

    /** What the networks compute in; how auto decides is told at {@link Precision#AUTO}. */
    public static ElementType elementType(EngineOptions options, Ops ops) {
        return switch (options.precision()) {
            case FLOAT32 -> ElementType.FLOAT32;
            case FLOAT16 -> ElementType.FLOAT16;
            case BFLOAT16 -> ElementType.BFLOAT16;
            case AUTO -> ops.onCuda() ? ElementType.FLOAT16 : ElementType.FLOAT32;
        };
    }
}
