package dev.easel.engine.explain;

/**
 * How much the model heeds a word of a prompt.
 *
 * @param start where the word begins in the prompt
 * @param end where the word ends in the prompt
 * @param importance how far the prompt without the word is from the whole prompt, in the model's conditioning, as a share
 *     of how far the empty prompt is; 0 where the word changes nothing, seldom above 1
 */
public record WordImportance(int start, int end, double importance) {}
