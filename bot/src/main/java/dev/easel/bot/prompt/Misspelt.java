package dev.easel.bot.prompt;

import dev.easel.bot.NearestName;
import dev.easel.bot.RefusedInputException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells what a misspelt parameter was meant to be. */
final class Misspelt {
    private static final String DIGIT = "[0-9.].*";

    private Misspelt() {}

    /** The refusal of a name that is none, with the nearest one and an example. */
    static RefusedInputException unknown(String name, List<String> words) {
        String sentence = "there is no parameter '--" + Quoted.of(name) + "'";
        Optional<String> glued = glued(name);
        if (glued.isPresent()) {
            return new RefusedInputException(sentence + "; did you mean '" + glued.get() + "'?");
        }
        return new RefusedInputException(near(name)
                .map(known -> sentence + "; did you mean '" + withValue(known, words) + "'?")
                .orElse(sentence + "; some that there are: " + PromptParameter.AR.example() + ", "
                        + PromptParameter.SEED.example() + ", " + PromptParameter.NO.example()));
    }

    /** {@code --ar16:9} and {@code --ar=16:9} lack no more than a space. */
    private static Optional<String> glued(String name) {
        return PromptParameter.allNames().stream()
                .filter(known -> name.startsWith(known) && name.length() > known.length())
                .filter(known -> !separated(name, known).isEmpty())
                .max(Comparator.comparingInt(String::length))
                .map(known -> {
                    PromptParameter parameter = PromptParameter.named(known).orElseThrow();
                    String value = separated(name, known);
                    return fits(parameter, List.of(value)) ? "--" + known + " " + value : parameter.example();
                });
    }

    private static String separated(String name, String known) {
        String rest = name.substring(known.length());
        boolean sign = rest.startsWith("=") || rest.startsWith(":");
        String value = sign ? rest.substring(1) : rest;
        return sign || value.matches(DIGIT) ? value : "";
    }

    private static Optional<PromptParameter> near(String name) {
        Optional<PromptParameter> near =
                NearestName.to(name, PromptParameter.allNames()).flatMap(PromptParameter::named);
        return near.or(() -> PromptParameter.allNames().stream()
                .filter(known -> known.length() > 1 && name.length() > 1)
                .filter(known -> name.startsWith(known) || known.startsWith(name))
                .max(Comparator.comparingInt(String::length))
                .flatMap(PromptParameter::named));
    }

    /** The value that was typed where it fits, or else the example. */
    private static String withValue(PromptParameter known, List<String> words) {
        boolean fits = words.size() == 1 && fits(known, words);
        return fits ? known.option() + " " + Quoted.of(words.get(0)) : known.example();
    }

    private static boolean fits(PromptParameter parameter, List<String> words) {
        try {
            return !parameter.form().parse(words).equals(new ParameterValue.Flag());
        } catch (RefusedInputException e) {
            return false;
        }
    }

    /**
     * Refuses what is nearly a parameter within the text: {@code -- ar 16:9}, {@code -ar 16:9}, {@code fox--ar 16:9}.
     * Without a number after it, it may be prose.
     */
    static void refuseIn(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).text();
            if (Dashes.isName(word)) {
                throw new RefusedInputException("a space goes before " + Quoted.of(word));
            }
            int dashes = Dashes.leading(word);
            if (dashes == word.length() && dashes > 0 && isOption(words, i + 1)) {
                throw spaced(word + " ", words, i + 1);
            }
            if (dashes > 0 && isOption(word.substring(dashes), words, i + 1)) {
                throw new RefusedInputException(
                        "'" + Quoted.of(word) + "' is no parameter; did you mean '--" + word.substring(dashes) + " "
                                + Quoted.of(words.get(i + 1).text()) + "'?");
            }
            refuseGlued(words, i);
        }
    }

    private static RefusedInputException spaced(String dashes, List<Word> words, int name) {
        String typed = words.get(name).text();
        String value = name + 1 < words.size() ? words.get(name + 1).text() : "";
        return new RefusedInputException("'" + Quoted.of(dashes + typed) + "' has a space too many; did you mean '"
                + ("--" + typed + " " + Quoted.of(value)).strip() + "'?");
    }

    private static void refuseGlued(List<Word> words, int at) {
        String word = words.get(at).text();
        int dashes = Math.max(word.lastIndexOf("--"), Math.max(word.lastIndexOf('—'), word.lastIndexOf('–')));
        if (dashes > 0) {
            String name = word.substring(dashes + Dashes.leading(word.substring(dashes)));
            if (isOption(name, words, at + 1)) {
                throw new RefusedInputException("a space goes before --" + name + " in '" + Quoted.of(word) + "'");
            }
        }
    }

    private static boolean isOption(List<Word> words, int name) {
        return name < words.size() && isOption(words.get(name).text(), words, name + 1);
    }

    private static boolean isOption(String name, List<Word> words, int value) {
        return PromptParameter.named(name.toLowerCase(Locale.ROOT)).isPresent()
                && value < words.size()
                && words.get(value).text().matches(DIGIT);
    }
}
