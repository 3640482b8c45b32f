package dev.easel.engine.checkpoint;

import dev.easel.engine.ModelLoadException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** Checks that the matrices of a LoRA layer fit each other and their module. */
final class LoraShapes {
    private LoraShapes() {}

    /** @throws ModelLoadException naming both shapes that do not fit */
    static void requireFit(
            List<Long> module, WeightInfo down, WeightInfo up, Optional<WeightInfo> middle, String source) {
        requireRank(down, source);
        requireRank(up, source);
        long rank = down.size(0);
        if (rank == 0 || up.size(1) != rank) {
            throw misfit(source, up, "does not continue", "'" + down.name() + "' of shape " + down.shape());
        }
        middle.ifPresent(core -> {
            if (core.rank() != 4 || core.size(0) != rank || core.size(1) != rank) {
                throw misfit(source, core, "does not fit between", "'" + down.name() + "' of rank " + rank);
            }
        });
        String owner = "the model's weight of shape " + module + "; the LoRA was made for another model";
        if (up.size(0) != module.get(0) || kernel(up) != 1) {
            throw misfit(source, up, "does not fit", owner);
        }
        boolean pointwise = middle.isEmpty() || kernel(down) == 1;
        if (down.size(1) != module.get(1)
                || !pointwise
                || !kernelOf(middle.orElse(down)).equals(kernelOf(module))) {
            throw misfit(source, middle.orElse(down), "does not fit", owner);
        }
    }

    private static void requireRank(WeightInfo info, String source) {
        if (info.rank() != 2 && info.rank() != 4) {
            throw new ModelLoadException(source + ": '" + info.name() + "' of shape " + info.shape()
                    + " is neither a matrix nor a convolution");
        }
    }

    private static long kernel(WeightInfo info) {
        return kernelOf(info).stream().reduce(1L, Math::multiplyExact);
    }

    private static List<Long> kernelOf(WeightInfo info) {
        return kernelOf(info.shape());
    }

    /** A matrix counts as a convolution with a kernel of one: published files mix them up. */
    private static List<Long> kernelOf(List<Long> shape) {
        return shape.size() == 2 ? List.of(1L, 1L) : shape.subList(2, shape.size());
    }

    /** @throws ModelLoadException when the weight is no finite single number */
    static double scalar(Weight weight, String source) {
        WeightInfo info = weight.info();
        ByteBuffer bytes = weight.bytes();
        double value = info.elementCount() == 1 ? number(info.type(), bytes) : Double.NaN;
        if (!Double.isFinite(value)) {
            throw new ModelLoadException(
                    source + ": '" + info.name() + "', " + info.type() + " " + info.shape() + ", is no finite number");
        }
        return value;
    }

    private static double number(WeightType type, ByteBuffer bytes) {
        return switch (type) {
            case F64 -> bytes.getDouble();
            case F32 -> bytes.getFloat();
            case F16 -> half(bytes.getShort());
            case BF16 -> Float.intBitsToFloat(bytes.getShort() << 16);
            case I64 -> bytes.getLong();
            case I32 -> bytes.getInt();
            case I16 -> bytes.getShort();
            case I8 -> bytes.get();
            case U8 -> Byte.toUnsignedInt(bytes.get());
            case F8_E4M3, F8_E5M2, U64, U32, U16, BOOL -> Double.NaN;
        };
    }

    /** IEEE 754 binary16: sign, 5 bits of exponent with bias 15, 10 bits of fraction. */
    static double half(short bits) {
        int exponent = bits >> 10 & 31;
        int fraction = bits & 1023;
        double magnitude;
        if (exponent == 31) {
            magnitude = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        } else if (exponent == 0) {
            magnitude = Math.scalb((double) fraction, -24);
        } else {
            magnitude = Math.scalb((double) (fraction + 1024), exponent - 25);
        }
        return bits < 0 ? -magnitude : magnitude;
    }

    private static ModelLoadException misfit(String source, WeightInfo info, String how, String other) {
        return new ModelLoadException(
                source + ": '" + info.name() + "' of shape " + info.shape() + " " + how + " " + other);
    }
}
