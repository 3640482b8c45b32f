package dev.easel.bot.moderation;

/**
 * How many more ways to read a text are tried. A text that can be read in more ways than any honest one is taken to say
 * what is sought. Confined to one thread.
 */
final class Effort {
    private static final int MOST = 200_000;

    private int left = MOST;

    /** Whether there is none left for one more way. */
    boolean isSpent() {
        return left-- <= 0;
    }
}
