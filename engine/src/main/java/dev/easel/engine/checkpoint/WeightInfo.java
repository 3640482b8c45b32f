package dev.easel.engine.checkpoint;

import java.util.Arrays;
import java.util.List;

/**
 * What is known of a weight without reading it.
 *
 * @param name as its {@link Weights} spell it
 * @param type of the elements
 * @param shape row-major sizes, none negative; empty for a scalar
 */
public record WeightInfo(String name, WeightType type, List<Long> shape) {
    public WeightInfo {
        shape = List.copyOf(shape);
        if (shape.stream().anyMatch(size -> size < 0)) {
            throw new IllegalArgumentException("the shape of " + name + " is negative: " + shape);
        }
    }

    public static WeightInfo of(String name, WeightType type, long... shape) {
        return new WeightInfo(name, type, Arrays.stream(shape).boxed().toList());
    }

    /** The shape as a fresh array. */
    public long[] sizes() {
        return shape.stream().mapToLong(Long::longValue).toArray();
    }

    public long size(int dimension) {
        return shape.get(dimension);
    }

    public int rank() {
        return shape.size();
    }

    /**
     * The product of the shape.
     *
     * @throws ArithmeticException when it exceeds a long
     */
    public long elementCount() {
        return shape.stream().reduce(1L, Math::multiplyExact);
    }

    /**
     * Bytes of all elements.
     *
     * @throws ArithmeticException when it exceeds a long
     */
    public long byteCount() {
        return Math.multiplyExact(elementCount(), type.bytes());
    }

    WeightInfo named(String other) {
        return new WeightInfo(other, type, shape);
    }

    WeightInfo shaped(List<Long> other) {
        return new WeightInfo(name, type, other);
    }
}
