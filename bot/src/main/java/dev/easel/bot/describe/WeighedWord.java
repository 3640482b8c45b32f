package dev.easel.bot.describe;

/**
 * A word where it stands.
 *
 * @param word itself
 * @param start in the prompt's text
 * @param end in the prompt's text
 */
record WeighedWord(ShortenedWord word, int start, int end) {}
