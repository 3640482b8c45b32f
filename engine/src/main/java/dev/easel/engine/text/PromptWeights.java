package dev.easel.engine.text;

import java.util.List;

/**
 * The notation for weights in a prompt.
 *
 * <ul>
 *   <li>{@code (word)} counts 1.1 times, {@code [word]} 1/1.1 times, {@code (word:1.3)} 1.3 times; brackets nest and
 *       their factors multiply.
 *   <li>{@code still life::2 fruit::1} weighs whole parts: the number after {@code ::} is for the text since the
 *       {@code ::} before, 1 if there is none. Part weights are relative: of n parts, part i counts
 *       {@code n * weight_i / sum}, so that they average 1 and {@code a::1 b::1} is {@code a b}. They may be negative
 *       as long as the sum is positive.
 *   <li>A backslash takes the meaning from {@code ( ) [ ] :} and from itself.
 * </ul>
 *
 * Brackets without a partner, {@code ::} inside brackets and all else that does not fit are plain text.
 */
final class PromptWeights {
    static final String ESCAPED = "\\()[]:";

    private PromptWeights() {}

    /**
     * The prompt's stretches in order, neighbours of different weight; none for an empty prompt.
     *
     * @throws dev.easel.engine.RefusedRequestException if a weight is not within
     *     {@link WeightedText#LARGEST_WEIGHT} or the weights of parts do not add up to more than zero
     */
    static List<WeightedText> parse(String prompt) {
        return PromptParser.parse(prompt).stream().map(WeightedRun::weighted).toList();
    }

    /** A prompt that parses to these stretches, given that neighbours differ in weight. */
    static String format(List<WeightedText> texts) {
        StringBuilder prompt = new StringBuilder();
        for (WeightedText text : texts) {
            if (text.weight() == 1) {
                escape(text.text(), prompt);
            } else {
                escape(text.text(), prompt.append('('));
                prompt.append(':').append(text.weight()).append(')');
            }
        }
        return prompt.toString();
    }

    private static void escape(String text, StringBuilder prompt) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (ESCAPED.indexOf(character) >= 0) {
                prompt.append('\\');
            }
            prompt.append(character);
        }
    }
}
