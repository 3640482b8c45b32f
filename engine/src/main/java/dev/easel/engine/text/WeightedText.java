package dev.easel.engine.text;

import dev.easel.engine.RefusedRequestException;

/**
 * A stretch of prompt and how much it counts.
 *
 * @param text not empty; escapes are resolved
 * @param weight 1 for as written; -100 to 100
 */
record WeightedText(String text, double weight) {
    /** The largest weight, either side of zero. */
    static final int LARGEST_WEIGHT = 100;

    WeightedText {
        if (text.isEmpty()) {
            throw new RefusedRequestException("a weighted text cannot be empty");
        }
        requireWeight(weight);
    }

    static double requireWeight(double weight) {
        // NaN fails too.
        if (!(Math.abs(weight) <= LARGEST_WEIGHT)) {
            throw new RefusedRequestException(
                    "a weight in a prompt is -" + LARGEST_WEIGHT + " to " + LARGEST_WEIGHT + ", not " + weight);
        }
        return weight;
    }
}
