package dev.easel.bot;

import dev.easel.engine.explain.CaptionGain;
import dev.easel.engine.explain.CaptionQuestion;
import dev.easel.engine.explain.Explainer;
import dev.easel.engine.explain.Explanation;
import dev.easel.engine.explain.ExplanationListener;
import dev.easel.engine.explain.WordImportance;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Remembers questions and answers as it is told to: longer words count more, and captions gain what the test says. */
public final class RecordingExplainer implements Explainer {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    public final List<CaptionQuestion> questions = new CopyOnWriteArrayList<>();
    public final List<String> prompts = new CopyOnWriteArrayList<>();
    public volatile ToDoubleFunction<String> gain = caption -> 1.0 / (1 + caption.length());
    /** Whether a question was cancelled. */
    public volatile boolean cancelled;

    @Override
    public Explanation<List<WordImportance>> words(String prompt) {
        prompts.add(prompt);
        List<WordImportance> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(prompt);
        while (matcher.find()) {
            words.add(new WordImportance(
                    matcher.start(), matcher.end(), matcher.group().length() / 16.0));
        }
        return answered(words);
    }

    @Override
    public Explanation<List<CaptionGain>> captions(CaptionQuestion question, ExplanationListener listener) {
        questions.add(question);
        List<CaptionGain> gains = new ArrayList<>();
        for (String caption : question.captions()) {
            List<Double> own = new ArrayList<>();
            for (int trial = 0; trial < question.trials(); trial++) {
                own.add(gain.applyAsDouble(caption) + 0.001 * ((question.firstTrial() + trial) % 2));
            }
            gains.add(new CaptionGain(caption, own));
        }
        listener.onAdvance(1, 2);
        listener.onAdvance(2, 2);
        return answered(gains);
    }

    private <T> Explanation<T> answered(T answer) {
        CompletableFuture<T> result = CompletableFuture.completedFuture(answer);
        return new Explanation<>() {
            @Override
            public CompletableFuture<T> result() {
                return result;
            }

            @Override
            public void cancel() {
                cancelled = true;
            }
        };
    }
}
