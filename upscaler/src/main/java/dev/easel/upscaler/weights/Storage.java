package dev.easel.upscaler.weights;

import dev.easel.engine.checkpoint.WeightType;

/**
 * Elements that tensors of a pickle share.
 *
 * @param key that the elements are found by
 * @param type of the elements
 * @param count how many there are
 */
record Storage(String key, WeightType type, long count) {
    long byteCount() {
        return Math.multiplyExact(count, (long) type.bytes());
    }
}
