package dev.easel.engine.explain;

import dev.easel.engine.explain.ConditioningSource.OwnedConditioning;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.tensor.Tensor;
import dev.easel.engine.text.PromptEmbeddings;
import dev.easel.engine.text.PromptWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Leaves out one word after another. With s(p) what the UNet sees of a prompt p, the importance of a word is
 *
 * <pre>|s(prompt) - s(prompt without the word)| / |s(prompt) - s(empty prompt)|</pre>
 *
 * in Euclid's norm. s is the mean of the token embeddings: attention does not ask in which order tokens come, so a mean does
 * not either. Where the whole prompt is also added to the embedding of the time, as in SDXL and in the built-in model, that
 * vector is a second s, and the importance is the mean of both.
 */
public final class PromptWords implements Pieces<List<WordImportance>> {
    private final Subject subject;
    private final ImageSize size;
    private final List<PromptWord> words;
    private final List<String> texts = new ArrayList<>();
    private final List<Sight> sights = new ArrayList<>();

    /** What the UNet sees of a prompt, one vector for each way that it sees it. */
    private record Sight(List<float[]> vectors) {}

    /** @param size of the pictures, which some networks are told beside the prompt */
    public PromptWords(Subject subject, String prompt, ImageSize size) {
        this.subject = subject;
        this.size = size;
        words = PromptWord.of(prompt);
        texts.add(prompt);
        texts.add("");
        words.forEach(word -> texts.add(word.rest()));
    }

    @Override
    public int total() {
        return (texts.size() + subject.rowsPerCall() - 1) / subject.rowsPerCall();
    }

    @Override
    public int done() {
        return (sights.size() + subject.rowsPerCall() - 1) / subject.rowsPerCall();
    }

    @Override
    public void next() {
        int end = Math.min(texts.size(), sights.size() + subject.rowsPerCall());
        List<String> slice = texts.subList(sights.size(), end);
        List<PromptEmbeddings> encoded = subject.prompts().encodeAll(slice);
        float[] added = added(encoded);
        for (int i = 0; i < encoded.size(); i++) {
            List<float[]> vectors = new ArrayList<>(List.of(meanToken(encoded.get(i))));
            if (added.length > 0) {
                int width = added.length / encoded.size();
                vectors.add(Arrays.copyOfRange(added, i * width, (i + 1) * width));
            }
            sights.add(new Sight(vectors));
        }
    }

    /** What the prompts add to the embedding of the time, one after the other; empty where they add nothing. */
    private float[] added(List<PromptEmbeddings> encoded) {
        try (OwnedConditioning rows = subject.conditioning().of(encoded, size)) {
            return subject.unet()
                    .addedToTime(rows.conditioning())
                    .map(this::values)
                    .orElse(new float[0]);
        }
    }

    private float[] values(Tensor tensor) {
        try (tensor) {
            return subject.ops().toFloats(tensor);
        }
    }

    private static float[] meanToken(PromptEmbeddings prompt) {
        float[] mean = new float[prompt.width()];
        for (int i = 0; i < prompt.tokens().length; i++) {
            mean[i % mean.length] += prompt.tokens()[i] / prompt.count();
        }
        return mean;
    }

    @Override
    public List<WordImportance> result() {
        List<WordImportance> importances = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            PromptWord word = words.get(i);
            importances.add(new WordImportance(word.start(), word.end(), importance(sights.get(i + 2))));
        }
        return List.copyOf(importances);
    }

    private double importance(Sight rest) {
        Sight whole = sights.get(0);
        Sight empty = sights.get(1);
        double sum = 0;
        for (int i = 0; i < whole.vectors().size(); i++) {
            double all = distance(whole.vectors().get(i), empty.vectors().get(i));
            sum += all == 0
                    ? 0
                    : distance(whole.vectors().get(i), rest.vectors().get(i)) / all;
        }
        return sum / whole.vectors().size();
    }

    private static double distance(float[] x, float[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double difference = (double) x[i] - y[i];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    @Override
    public void close() {
        sights.clear();
    }
}
