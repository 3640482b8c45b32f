package dev.easel.bot.prompt;

import dev.easel.bot.RefusedInputException;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a person has set for all their prompts.
 *
 * @param macros what {@code --name} stands for, by name; at most {@link #MOST_MACROS}. No macro names another, and none
 *     holds braces
 * @param suffix parameters that count where the prompt does not say otherwise; empty for none
 */
public record PromptContext(Map<String, String> macros, String suffix) {
    /** So many macros one person may have. */
    public static final int MOST_MACROS = 20;

    private static final int LONGEST = 1000;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,31}");

    /** @throws RefusedInputException naming the macro or the suffix that will not do */
    public PromptContext {
        macros = Map.copyOf(macros);
        if (macros.size() > MOST_MACROS) {
            throw new RefusedInputException("there are " + macros.size() + " macros; " + MOST_MACROS + " is the most");
        }
        macros.forEach(PromptContext::refuseMacro);
        for (String value : macros.values()) {
            for (Word word : Words.of(Words.plainSpaces(value))) {
                if (Dashes.isName(word.text()) && macros.containsKey(Dashes.name(word.text()))) {
                    throw new RefusedInputException("a macro cannot stand for another, here " + word.text());
                }
            }
        }
        refuseLong("the suffix", suffix);
    }

    public static PromptContext none() {
        return new PromptContext(Map.of(), "");
    }

    /** What the suffix says. */
    public ParameterValues parameters() {
        return PromptParser.suffix(suffix);
    }

    /** The same with more parameters, which count where the suffix does not say otherwise. */
    public PromptContext orElse(String parameters) {
        return with(parameters().orElse(PromptParser.suffix(parameters)));
    }

    /** The same for a prompt beside which these are given: the suffix then says nothing that stands against them. */
    public PromptContext beside(Collection<PromptParameter> given) {
        ParameterValues rest = parameters();
        for (PromptParameter parameter : given) {
            rest = rest.withoutWhatStandsAgainst(parameter);
        }
        return with(rest);
    }

    private PromptContext with(ParameterValues parameters) {
        return new PromptContext(macros, parameters.format());
    }

    private static void refuseMacro(String name, String value) {
        if (!NAME.matcher(name).matches()) {
            throw new RefusedInputException(
                    "'" + Quoted.of(name) + "' is no name for a macro; small letters, digits, - and _ make one");
        }
        if (PromptParameter.named(name).isPresent()) {
            throw new RefusedInputException("--" + name + " is a parameter; a macro needs another name");
        }
        if (value.indexOf('{') >= 0 || value.indexOf('}') >= 0) {
            throw new RefusedInputException("the macro " + name + " holds braces, which a macro cannot");
        }
        refuseLong("the macro " + name, value);
    }

    private static void refuseLong(String what, String text) {
        if (text.length() > LONGEST) {
            throw new RefusedInputException(
                    what + " has " + text.length() + " characters; " + LONGEST + " is the most");
        }
    }
}
