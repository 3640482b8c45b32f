package dev.easel.bot.insight;

/**
 * Shows a person what comes of a question. Each method returns at once and replaces what was shown before.
 *
 * @param <T> what is told in the end
 */
public interface Answer<T> {
    void progress(String text);

    void finished(T answer);

    /** The end, in words. */
    void failed(String sentence);
}
