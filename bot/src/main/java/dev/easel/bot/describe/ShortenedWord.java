package dev.easel.bot.describe;

/**
 * A word and what it counts.
 *
 * @param text the word
 * @param importance beside the prompt's most important word, 0 to 1
 */
public record ShortenedWord(String text, double importance) {
    private static final double BOLD = 0.6;
    private static final double STRUCK = 0.2;

    /** Whether it is one of the words that the picture hangs on. */
    boolean important() {
        return importance >= BOLD;
    }

    /** Whether the picture would hardly differ without it. */
    boolean idle() {
        return importance < STRUCK;
    }
}
