package dev.easel.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a prompt.
 *
 * @param start where it begins in the prompt
 * @param end where it ends in the prompt
 * @param rest the prompt without it, in the notation for weights
 */
public record PromptWord(int start, int end, String rest) {
    /** Letters and digits, with what holds a word together: {@code cat's}, {@code black-and-white}. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’-][\\p{L}\\p{M}\\p{N}]+)*+");

    /**
     * The words in order. Marks and weights are no words, and belong to none.
     *
     * @throws dev.easel.engine.RefusedRequestException where the prompt's weights are refused
     */
    public static List<PromptWord> of(String prompt) {
        List<WeightedRun> runs = PromptParser.parse(prompt);
        List<PromptWord> words = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            WeightedRun run = runs.get(i);
            Matcher matcher = WORD.matcher(run.weighted().text());
            while (matcher.find()) {
                int start = run.sources()[matcher.start()];
                int end = run.sources()[matcher.end() - 1] + 1;
                words.add(new PromptWord(start, end, without(runs, i, matcher)));
            }
        }
        return List.copyOf(words);
    }

    private static String without(List<WeightedRun> runs, int index, Matcher word) {
        List<WeightedText> rest = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            WeightedText whole = runs.get(i).weighted();
            if (i != index) {
                rest.add(whole);
                continue;
            }
            String left = whole.text().substring(0, word.start()) + whole.text().substring(word.end());
            if (!left.isEmpty()) {
                rest.add(new WeightedText(left, whole.weight()));
            }
        }
        return PromptWeights.format(rest);
    }
}
