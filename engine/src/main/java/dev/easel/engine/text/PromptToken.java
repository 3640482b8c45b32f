package dev.easel.engine.text;

/**
 * One token of a text.
 *
 * @param id in the tokenizer's vocabulary
 * @param start first character of the word it belongs to; the tokens of one word share start and end
 * @param end after the word's last character
 */
record PromptToken(int id, int start, int end) {}
