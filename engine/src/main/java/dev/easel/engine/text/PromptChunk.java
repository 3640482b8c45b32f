package dev.easel.engine.text;

/**
 * One window of tokens: start, text, end, padding. All arrays have the window's length; they are not to be written.
 *
 * @param ids token ids
 * @param weights how much each token counts; 1 for start, end and padding
 * @param starts first character in the prompt of the word a token belongs to; -1 for start, end and padding
 * @param ends after that word's last character; -1 for start, end and padding
 */
record PromptChunk(int[] ids, float[] weights, int[] starts, int[] ends) {
    PromptChunk {
        if (weights.length != ids.length || starts.length != ids.length || ends.length != ids.length) {
            throw new IllegalArgumentException("a chunk of " + ids.length + " ids has " + weights.length + " weights, "
                    + starts.length + " starts and " + ends.length + " ends");
        }
    }

    /** True if a token counts more or less than as written. */
    boolean isWeighted() {
        for (float weight : weights) {
            if (weight != 1) {
                return true;
            }
        }
        return false;
    }
}
