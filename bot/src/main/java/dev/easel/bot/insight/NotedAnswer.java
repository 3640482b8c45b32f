package dev.easel.bot.insight;

import dev.easel.bot.audit.Verdict;
import java.util.function.BiConsumer;

/**
 * Shows an answer, and writes down what became of the question.
 *
 * @param shown to the person
 * @param log takes the verdict, and why; returns at once
 * @param <T> what is told in the end
 */
public record NotedAnswer<T>(Answer<T> shown, BiConsumer<Verdict, String> log) implements Answer<T> {
    @Override
    public void progress(String text) {
        shown.progress(text);
    }

    @Override
    public void finished(T answer) {
        shown.finished(answer);
        log.accept(Verdict.DELIVERED, "");
    }

    @Override
    public void failed(Verdict verdict, String sentence) {
        shown.failed(verdict, sentence);
        log.accept(verdict, sentence);
    }
}
