package dev.easel.bot.prompt;

import dev.easel.bot.RefusedInputException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Understands prompts. In this order: alternatives in braces are multiplied out; in each of what comes of it macros are
 * replaced; then come addresses of pictures, the text, and the parameters; the suffix counts where they say nothing;
 * {@code --repeat} makes several of one. A parameter given twice with different values is refused, but for {@code --no},
 * which adds up.
 */
public final class PromptParser {
    /** The longest prompt, in characters. */
    public static final int LONGEST = 10_000;

    private static final double NO_WEIGHT = -0.5;

    private final PromptContext context;
    private final ParameterValues suffix;

    private PromptParser(PromptContext context) {
        this.context = context;
        suffix = suffix(context.suffix());
    }

    /** What the text says, or why it says nothing; never throws. {@link Prompt#format} is its inverse. */
    public static ParseResult parse(String text, PromptContext context) {
        try {
            refuseLong(text);
            return new ParseResult.Parsed(new PromptParser(context).drawings(Words.plainSpaces(text)));
        } catch (RefusedInputException e) {
            return new ParseResult.Rejected(String.valueOf(e.getMessage()));
        }
    }

    /** Why a text cannot be a suffix, as {@link ParseResult.Rejected}; else what it says. */
    public static ParseResult parseSuffix(String text) {
        return parse("", new PromptContext(Map.of(), text));
    }

    /**
     * The parameters in what a macro stands for.
     *
     * @throws RefusedInputException naming the macro, and the one that no prompt could have
     */
    public static ParameterValues macro(String name, String text) {
        List<Word> parameters = Words.of(Words.plainSpaces(text)).stream()
                .dropWhile(word -> !Dashes.isName(word.text()))
                .toList();
        try {
            return ParameterReader.read(parameters);
        } catch (RefusedInputException e) {
            throw new RefusedInputException("the macro " + Quoted.of(name) + ": " + e.getMessage(), e);
        }
    }

    private List<Prompt> drawings(String text) {
        List<Prompt> drawings = new ArrayList<>();
        for (String variant : Permutations.expand(text)) {
            Prompt prompt = prompt(replaced(variant));
            int times = (int) prompt.parameters().whole(PromptParameter.REPEAT).orElse(1);
            if (drawings.size() + times > Permutations.MOST) {
                throw Permutations.tooMany();
            }
            Prompt once = new Prompt(
                    prompt.pictures(), prompt.parts(), prompt.parameters().without(PromptParameter.REPEAT));
            refuseLong(once.format());
            drawings.addAll(Collections.nCopies(times, once));
        }
        return drawings;
    }

    private Prompt prompt(String text) {
        List<Word> words = Words.of(text);
        int first = 0;
        while (first < words.size()
                && Links.isAddress(Links.bare(words.get(first).text()))) {
            first++;
        }
        int last = first;
        while (last < words.size() && !Dashes.isName(words.get(last).text())) {
            last++;
        }
        List<String> pictures = words.subList(0, first).stream()
                .map(word -> Links.bare(word.text()))
                .toList();
        String drawn = first == last
                ? ""
                : text.substring(words.get(first).start(), words.get(last - 1).end());
        ParameterValues parameters =
                ParameterReader.read(words.subList(last, words.size())).orElse(suffix);
        List<WeightedPart> parts = TextReader.read(drawn);
        refuseWeights(parts, parameters.values().containsKey(PromptParameter.NO));
        return new Prompt(pictures, parts, parameters);
    }

    /** Macros may stand for text as well as for parameters. What they stand for is not looked at again. */
    private String replaced(String text) {
        if (context.macros().isEmpty()) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Word word : Words.of(text)) {
            String macro = Dashes.isName(word.text()) ? context.macros().get(Dashes.name(word.text())) : null;
            if (macro != null) {
                out.append(text, at, word.start()).append(Words.plainSpaces(macro));
                at = word.end();
                refuseLong(out);
            }
        }
        return out.append(text, at, text.length()).toString();
    }

    private static void refuseWeights(List<WeightedPart> parts, boolean no) {
        double sum = parts.stream().mapToDouble(WeightedPart::weight).sum() + (no ? NO_WEIGHT : 0);
        if (!parts.isEmpty() && sum <= 0) {
            throw new RefusedInputException("the weights after :: add up to " + Numbers.format(rounded(sum))
                    + (no ? " with the -0.5 of --no" : "") + "; the sum must be above 0");
        }
        for (WeightedPart part : parts) {
            double relative = parts.size() * part.weight() / (sum - (no ? NO_WEIGHT : 0));
            if (Math.abs(relative) > WeightedPart.LARGEST) {
                throw new RefusedInputException("the weight " + Numbers.format(part.weight())
                        + " is too large beside the others, which nearly cancel each other");
            }
        }
    }

    private static double rounded(double sum) {
        return Math.rint(sum * 1e6) / 1e6 + 0.0;
    }

    /** What a suffix says. */
    static ParameterValues suffix(String text) {
        List<Word> words = Words.of(Words.plainSpaces(text));
        if (!words.isEmpty() && !Dashes.isName(words.get(0).text())) {
            throw new RefusedInputException("the suffix can hold parameters only, not '"
                    + Quoted.of(words.get(0).text()) + "'");
        }
        try {
            ParameterValues values = ParameterReader.read(words);
            if (values.values().containsKey(PromptParameter.REPEAT)) {
                throw new RefusedInputException("--repeat cannot be in it");
            }
            return values;
        } catch (RefusedInputException e) {
            throw new RefusedInputException("the suffix: " + e.getMessage(), e);
        }
    }

    private static void refuseLong(CharSequence text) {
        if (text.length() > LONGEST) {
            throw new RefusedInputException(
                    "the prompt has " + text.length() + " characters; " + LONGEST + " is the most");
        }
    }
}
