package dev.easel.bot.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence with gaps, such as {@code seed {0} leaves no seeds for {1} pictures}, in English and in another language. */
final class Phrase {
    private static final Pattern GAP = Pattern.compile("\\{([0-9])}");

    private static final int LEAST = 8;

    private final List<String> fixed = new ArrayList<>();
    private final List<Integer> gaps = new ArrayList<>();
    private final String other;

    /**
     * A phrase.
     *
     * @param english begins or ends with a gap, or with what tells it from others
     * @param other with the same gaps, in any order
     */
    Phrase(String english, String other) {
        this.other = other;
        int from = 0;
        for (MatchResult gap : GAP.matcher(english).results().toList()) {
            fixed.add(english.substring(from, gap.start()));
            gaps.add(Integer.valueOf(gap.group(1)));
            from = gap.end();
        }
        fixed.add(english.substring(from));
    }

    /** How much of it is no gap: of two that match, the longer one is meant. */
    int weight() {
        return fixed.stream().mapToInt(String::length).sum();
    }

    /** Whether it says too little to be a sentence by itself, such as {@code {0} to {1}}. */
    boolean isFragment() {
        return fixed.get(0).isEmpty() && weight() < LEAST;
    }

    /**
     * A sentence in the other language; empty where it is none of these. Takes time in proportion to the sentence's length.
     *
     * @param translate what is in the gaps
     */
    Optional<String> say(String sentence, UnaryOperator<String> translate) {
        String first = fixed.get(0);
        String last = fixed.get(fixed.size() - 1);
        if (!sentence.startsWith(first)) {
            return Optional.empty();
        }
        if (gaps.isEmpty()) {
            return sentence.equals(first) ? Optional.of(other) : Optional.empty();
        }
        int end = sentence.length() - last.length();
        if (!sentence.endsWith(last) || end < first.length()) {
            return Optional.empty();
        }
        return filled(sentence, end, translate);
    }

    private Optional<String> filled(String sentence, int end, UnaryOperator<String> translate) {
        String[] values = new String[10];
        int at = fixed.get(0).length();
        for (int i = 0; i < gaps.size(); i++) {
            boolean lastGap = i == gaps.size() - 1;
            int until = lastGap ? end : sentence.indexOf(fixed.get(i + 1), at);
            if (until < at || until > end) {
                return Optional.empty();
            }
            values[gaps.get(i)] = translate.apply(sentence.substring(at, until));
            at = until + fixed.get(i + 1).length();
        }
        int last = gaps.get(gaps.size() - 1);
        String value = String.valueOf(values[last]);
        boolean stops = value.endsWith(".") && end == sentence.length();
        values[last] = stops ? value.substring(0, value.length() - 1) : value;
        return Optional.of(GAP.matcher(other)
                        .replaceAll(
                                gap -> Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(gap.group(1))])))
                + (stops ? "。" : ""));
    }
}
