package dev.easel.upscaler.weights;

import java.util.List;

/**
 * A tensor of a pickle: a view of a storage, within its bounds and no larger than it.
 *
 * @param offset of the first element, in elements
 * @param shape row-major sizes
 * @param strides in elements, one for each size
 */
record StoredTensor(Storage storage, long offset, List<Long> shape, List<Long> strides) {
    StoredTensor {
        shape = List.copyOf(shape);
        strides = List.copyOf(strides);
    }

    long elementCount() {
        return shape.stream().reduce(1L, Math::multiplyExact);
    }

    /** Whether the elements lie row by row without gaps. */
    boolean contiguous() {
        long expected = 1;
        for (int i = shape.size() - 1; i >= 0; i--) {
            if (shape.get(i) != 1 && strides.get(i) != expected) {
                return false;
            }
            expected *= shape.get(i);
        }
        return true;
    }
}
