package dev.easel.engine.tensor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How much faster this CPU is in bfloat16 than in float32, by a short measurement: a convolution and a linear layer as
 * they stand in a UNet. Some CPUs have no instructions for bfloat16 and are slower in it.
 */
public final class Bfloat16Gain {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final int CHANNELS = 320;
    private static final int SIDE = 32;
    private static final int RUNS = 3;

    private final Ops ops;

    public Bfloat16Gain(Ops ops) {
        this.ops = ops;
    }

    /** Time in float32 over time in bfloat16; 0 where the CPU has no instructions for it. Takes about a tenth of a second. */
    public double measure() {
        return cpuHasBfloat16() ? nanos(ElementType.FLOAT32) / nanos(ElementType.BFLOAT16) : 0;
    }

    private static boolean cpuHasBfloat16() {
        try {
            String info = Files.exists(CPU_INFO) ? Files.readString(CPU_INFO) : "";
            return info.contains("avx512_bf16") || info.contains("amx_bf16");
        } catch (IOException e) {
            return false;
        }
    }

    /** The fastest of a few runs, since only disturbance makes a run slower. */
    private double nanos(ElementType type) {
        BlockWeights block = new BlockWeights(new RandomWeights(ops, type), "").at(SIDE);
        try (TensorList conv = block.conv("conv", CHANNELS, CHANNELS, 3).build();
                TensorList linear = new BlockWeights(new RandomWeights(ops, type), "")
                        .at(SIDE)
                        .linear("linear", 4 * CHANNELS, CHANNELS)
                        .build();
                Tensor zeros = ops.fromFloats(new float[2 * CHANNELS * SIDE * SIDE], 2, CHANNELS, SIDE, SIDE);
                Tensor picture = ops.likeWeights(zeros, conv);
                Tensor tokens = ops.reshape(picture, 2, SIDE * SIDE, CHANNELS)) {
            double best = Double.POSITIVE_INFINITY;
            for (int i = 0; i < RUNS; i++) {
                long start = System.nanoTime();
                List.of(ops.conv(picture, conv, 1, 1), ops.dense(tokens, linear))
                        .forEach(Tensor::close);
                best = Math.min(best, (double) (System.nanoTime() - start));
            }
            return best;
        }
    }
}
