package dev.easel.engine.bench;

import dev.easel.engine.InferenceException;

/** Numbers that have run off measure nothing. */
final class Finite {
    private Finite() {}

    /** @throws InferenceException where a value is NaN or infinite */
    static float[] require(float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new InferenceException("the network's output holds NaN or infinite values");
            }
        }
        return values;
    }
}
