package dev.easel.bot.describe;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.prompt.ParseResult;
import dev.easel.bot.prompt.Prompt;
import dev.easel.bot.prompt.PromptContext;
import dev.easel.bot.prompt.PromptParser;
import dev.easel.bot.prompt.WeightedPart;
import dev.easel.bot.words.Markdown;
import dev.easel.engine.EngineException;
import dev.easel.engine.InferenceException;
import dev.easel.engine.explain.Explainer;
import dev.easel.engine.explain.WordImportance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;

/** Finds the words of a prompt that the model heeds, and shorter prompts of them. Thread-safe. */
public final class Shortener {
    /** Shares of the words that the shorter prompts keep. */
    private static final double[] KEPT = {0.8, 0.6, 0.45, 0.3, 0.15};

    private final Explainer explainer;

    public Shortener(Explainer explainer) {
        this.explainer = explainer;
    }

    /**
     * What the model heeds of a prompt, which may hold parameters. Waits for the model.
     *
     * @throws RefusedInputException where the prompt is refused, has no words or stands for several
     * @throws EngineException where the model cannot read it
     */
    public Shortened shorten(String text, PromptContext context) {
        Prompt prompt = only(PromptParser.parse(text, context));
        List<WeighedWord> words = words(prompt.text());
        if (words.isEmpty()) {
            throw new RefusedInputException("there are no words in the prompt that could be left out");
        }
        return new Shortened(
                words.stream().map(WeighedWord::word).toList(), marked(prompt.text(), words), shorter(prompt, words));
    }

    private static Prompt only(ParseResult result) {
        if (result instanceof ParseResult.Rejected rejected) {
            throw new RefusedInputException(rejected.reason());
        }
        Set<Prompt> prompts = new LinkedHashSet<>(((ParseResult.Parsed) result).prompts());
        if (prompts.size() > 1) {
            throw new RefusedInputException(
                    "the braces make " + prompts.size() + " prompts of this; one at a time can be shortened");
        }
        return prompts.iterator().next();
    }

    private List<WeighedWord> words(String text) {
        List<WordImportance> importances = importances(text);
        double most = importances.stream()
                .mapToDouble(WordImportance::importance)
                .max()
                .orElse(0);
        return importances.stream()
                .map(word -> new WeighedWord(
                        new ShortenedWord(
                                text.substring(word.start(), word.end()), most == 0 ? 0 : word.importance() / most),
                        word.start(),
                        word.end()))
                .toList();
    }

    private List<WordImportance> importances(String text) {
        try {
            return explainer.words(text).result().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof EngineException engineException) {
                throw engineException;
            }
            throw new InferenceException("reading the prompt failed: " + e.getCause(), e);
        }
    }

    private static String marked(String text, List<WeighedWord> words) {
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (WeighedWord place : words) {
            String mark = place.word().important() ? "**" : place.word().idle() ? "~~" : "";
            marked.append(Markdown.escaped(text.substring(at, place.start())))
                    .append(mark)
                    .append(Markdown.escaped(text.substring(place.start(), place.end())))
                    .append(mark);
            at = place.end();
        }
        return marked.append(Markdown.escaped(text.substring(at))).toString();
    }

    /** The words with the least importance go first; of equals, the later one. */
    private static List<String> shorter(Prompt prompt, List<WeighedWord> words) {
        List<WeighedWord> ranked = words.stream()
                .sorted(Comparator.comparingDouble(
                                (WeighedWord place) -> place.word().importance())
                        .reversed())
                .toList();
        Set<String> prompts = new LinkedHashSet<>();
        for (double share : KEPT) {
            int kept = (int) Math.max(1, Math.round(share * words.size()));
            if (kept < words.size()) {
                Prompt shorter = without(prompt, ranked.subList(kept, ranked.size()));
                if (parses(shorter)) {
                    prompts.add(shorter.format());
                }
            }
        }
        return List.copyOf(prompts);
    }

    private static Prompt without(Prompt prompt, List<WeighedWord> dropped) {
        List<WeighedWord> inOrder = dropped.stream()
                .sorted(Comparator.comparingInt(WeighedWord::start))
                .toList();
        List<WeightedPart> parts = new ArrayList<>();
        int at = 0;
        for (WeightedPart part : prompt.parts()) {
            int start = prompt.text().indexOf(part.text(), at);
            int end = start + part.text().length();
            List<WeighedWord> own = inOrder.stream()
                    .filter(place -> place.start() >= start && place.end() <= end)
                    .toList();
            String left = TextWithout.words(part.text(), start, own);
            if (!left.isEmpty()) {
                parts.add(new WeightedPart(left, part.weight()));
            }
            at = end;
        }
        return new Prompt(prompt.pictures(), parts, prompt.parameters());
    }

    /** Whether the weights of the parts that are left still make a prompt. */
    private static boolean parses(Prompt shorter) {
        return !shorter.parts().isEmpty()
                && PromptParser.parse(shorter.format(), PromptContext.none()) instanceof ParseResult.Parsed;
    }
}
