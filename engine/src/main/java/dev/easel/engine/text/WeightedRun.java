package dev.easel.engine.text;

/**
 * A weighted text that knows where its characters stand in the prompt.
 *
 * @param weighted the text and its weight
 * @param sources per character of the text, its index in the prompt
 */
record WeightedRun(WeightedText weighted, int[] sources) {}
