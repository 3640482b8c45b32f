package dev.easel.bot.describe;

import dev.easel.engine.EngineException;
import dev.easel.engine.InferenceException;
import dev.easel.engine.explain.CaptionGain;
import dev.easel.engine.explain.CaptionQuestion;
import dev.easel.engine.explain.Explainer;
import dev.easel.engine.explain.Explanation;
import dev.easel.engine.image.RgbImage;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Tries captions on one picture. All begin with the same trial, so that gains compare; by the same seed a picture is
 * described the same way each time. Confined to one thread.
 */
final class CaptionSearch {
    private final Explainer explainer;
    private final RgbImage picture;
    private final long seed;
    private final Workload workload;
    private final DescribeListener listener;

    CaptionSearch(Explainer explainer, RgbImage picture, long seed, Workload workload, DescribeListener listener) {
        this.explainer = explainer;
        this.picture = picture;
        this.seed = seed;
        this.workload = workload;
        this.listener = listener;
    }

    /** Adds so many trials to each, of which all have had as many before, and returns them in falling order of their means. */
    List<Trials> tried(List<Trials> captions, int trials) {
        int before = captions.get(0).gains().size();
        CaptionQuestion question = new CaptionQuestion(
                picture, captions.stream().map(Trials::caption).toList(), before, trials, seed);
        List<CaptionGain> gains = answer(question);
        for (int i = 0; i < gains.size(); i++) {
            captions.get(i).add(gains.get(i).gains());
        }
        workload.finish(captions.size() * trials);
        return captions.stream()
                .sorted(Comparator.comparingDouble(Trials::mean).reversed())
                .toList();
    }

    private List<CaptionGain> answer(CaptionQuestion question) {
        AtomicReference<Explanation<List<CaptionGain>>> asked = new AtomicReference<>();
        int work = question.captions().size() * question.trials();
        Explanation<List<CaptionGain>> explanation = explainer.captions(question, (done, total) -> {
            listener.onProgress(workload.share((double) work * done / total));
            Explanation<List<CaptionGain>> running = asked.get();
            if (running != null && listener.stopped()) {
                running.cancel();
            }
        });
        asked.set(explanation);
        if (listener.stopped()) {
            explanation.cancel();
            throw new CancellationException();
        }
        try {
            return explanation.result().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof EngineException engineException) {
                throw engineException;
            }
            throw new InferenceException("looking at the picture failed: " + e.getCause(), e);
        }
    }
}
