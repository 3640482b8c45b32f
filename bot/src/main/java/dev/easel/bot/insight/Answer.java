package dev.easel.bot.insight;

import dev.easel.bot.audit.Verdict;

/**
 * Shows a person what comes of a question. Each method returns at once and replaces what was shown before.
 *
 * @param <T> what is told in the end
 */
public interface Answer<T> {
    void progress(String text);

    void finished(T answer);

    /**
     * The end, in words.
     *
     * @param verdict whose fault it is
     */
    void failed(Verdict verdict, String sentence);
}
