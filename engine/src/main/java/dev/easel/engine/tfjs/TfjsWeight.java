package dev.easel.engine.tfjs;

import dev.easel.engine.checkpoint.Quantization;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * A weight of a model for TensorFlow.js.
 *
 * @param name such as {@code LAYER/kernel}
 * @param shape height, width, inputs, outputs of a kernel
 * @param quantization where the elements are bytes; else they are float32
 * @param bytes the elements, little-endian, row-major
 */
public record TfjsWeight(String name, List<Integer> shape, Optional<Quantization> quantization, ByteBuffer bytes) {
    public TfjsWeight {
        shape = List.copyOf(shape);
    }

    public int elementBytes() {
        return quantization.isPresent() ? 1 : Float.BYTES;
    }
}
