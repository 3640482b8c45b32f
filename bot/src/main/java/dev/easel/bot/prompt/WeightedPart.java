package dev.easel.bot.prompt;

/**
 * A part of a prompt's text.
 *
 * @param text neither blank nor with space at either end; the engine's notation {@code (word:1.3)} stays in it
 * @param weight beside the other parts' weights; -100 to 100, with at most 6 decimals
 */
public record WeightedPart(String text, double weight) {
    static final double LARGEST = 100;

    /** {@code text::2}; keeps a mark at the text's end from melting into the weight's. */
    String format() {
        boolean mark = text.endsWith("\\") || text.endsWith(":");
        return text + (mark ? " ::" : "::") + Numbers.format(weight);
    }
}
