package dev.easel.engine.generate;

import dev.easel.engine.ModelLoadException;
import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.tensor.Bfloat16Gain;
import dev.easel.engine.tensor.ElementType;
import dev.easel.engine.tensor.Ops;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses device and number format from what was asked for and what is there. */
public final class Devices {
    private static final Logger LOG = LoggerFactory.getLogger(Devices.class);
    private static final int CPU = -1;

    /** Less than this is not worth the coarser numbers. */
    private static final double WORTHWHILE = 1.3;

    private Devices() {}

    /**
     * Loads the native library and says what it is, such as {@code libtorch 2.7.1, 2 threads, no CUDA device}.
     *
     * @throws ModelLoadException where it cannot be loaded
     */
    public static String nativeLibrary() {
        Ops.NativeLibrary library = Ops.nativeLibrary();
        int cuda = Ops.cudaDevices();
        return "libtorch " + library.version() + ", " + library.threads()
                + (library.threads() == 1 ? " thread, " : " threads, ") + (cuda == 0 ? "no" : cuda)
                + (cuda == 1 || cuda == 0 ? " CUDA device" : " CUDA devices");
    }

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
    public static ElementType elementType(EngineOptions options, Optional<Precision> preferred, Ops ops) {
        Precision wanted =
                options.precision() == Precision.AUTO ? preferred.orElse(Precision.AUTO) : options.precision();
        return switch (wanted) {
            case FLOAT32 -> ElementType.FLOAT32;
            case FLOAT16 -> ElementType.FLOAT16;
            case BFLOAT16 -> ElementType.BFLOAT16;
            case AUTO -> ops.onCuda() ? ElementType.FLOAT16 : fasterOnCpu(ops);
        };
    }

    private static ElementType fasterOnCpu(Ops ops) {
        double gain = new Bfloat16Gain(ops).measure();
        LOG.debug("bfloat16 is {} times as fast as float32 here", gain);
        return gain >= WORTHWHILE ? ElementType.BFLOAT16 : ElementType.FLOAT32;
    }

    public static Precision precision(ElementType type) {
        return switch (type) {
            case FLOAT32 -> Precision.FLOAT32;
            case FLOAT16 -> Precision.FLOAT16;
            case BFLOAT16 -> Precision.BFLOAT16;
        };
    }
}
