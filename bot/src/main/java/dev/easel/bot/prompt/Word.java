package dev.easel.bot.prompt;

/**
 * A word within a text.
 *
 * @param text the word
 * @param start where it begins
 */
record Word(String text, int start) {
    int end() {
        return start + text.length();
    }
}
