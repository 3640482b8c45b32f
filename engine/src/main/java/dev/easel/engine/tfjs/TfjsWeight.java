package dev.easel.engine.tfjs;

import dev.easel.engine.checkpoint.Quantization;
import dev.easel.engine.checkpoint.Weight;
import dev.easel.engine.checkpoint.WeightInfo;
import dev.easel.engine.checkpoint.WeightType;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A weight of a model for TensorFlow.js.
 *
 * @param name such as {@code LAYER/kernel}
 * @param shape height, width, inputs, outputs of a kernel
 * @param quantization where the elements are bytes; else they are float32
 * @param bytes the elements, little-endian, row-major, from position to limit
 */
public record TfjsWeight(String name, List<Integer> shape, Optional<Quantization> quantization, ByteBuffer bytes) {
    public TfjsWeight {
        shape = List.copyOf(shape);
        bytes = bytes.slice();
    }

    private int elementBytes() {
        return quantization.isPresent() ? 1 : Float.BYTES;
    }

    /** What stands after the last slash. */
    public String kind() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** What stands before the last slash. */
    public String layer() {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }

    /** With its dimensions in another order: axes tells of each which one it was. */
    public TfjsWeight transposed(int... axes) {
        List<Integer> other = Arrays.stream(axes).map(shape::get).boxed().toList();
        ByteBuffer target = ByteBuffer.allocate(bytes.remaining());
        int[] at = new int[axes.length];
        for (int element = 0; element < bytes.remaining() / elementBytes(); element++) {
            int rest = element;
            for (int i = axes.length - 1; i >= 0; i--) {
                at[axes[i]] = rest % other.get(i);
                rest /= other.get(i);
            }
            int from = 0;
            for (int i = 0; i < at.length; i++) {
                from = from * shape.get(i) + at[i];
            }
            target.put(bytes.slice(from * elementBytes(), elementBytes()));
        }
        return new TfjsWeight(name, other, quantization, target.flip());
    }

    /** With what is at its first dimension in another order: rows tells of each which one it was. */
    public TfjsWeight reordered(int... rows) {
        int each = bytes.remaining() / rows.length;
        ByteBuffer target = ByteBuffer.allocate(bytes.remaining());
        for (int row : rows) {
            target.put(bytes.slice(row * each, each));
        }
        return new TfjsWeight(name, shape, quantization, target.flip());
    }

    /** As safetensors hold it, under another name; the quantization goes to the metadata. */
    public Weight named(String other) {
        long[] sizes = shape.stream().mapToLong(Integer::longValue).toArray();
        WeightType type = quantization.isPresent() ? WeightType.U8 : WeightType.F32;
        return new Weight(WeightInfo.of(other, type, sizes), bytes);
    }
}
