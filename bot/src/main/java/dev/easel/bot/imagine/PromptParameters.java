package dev.easel.bot.imagine;

import dev.easel.bot.NearestName;
import dev.easel.bot.RefusedInputException;
import dev.easel.bot.draft.Parameter;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A prompt taken apart: what to draw, and the parameters that end it, such as {@code --ar 3:2 --no mud}. A long dash
 * counts as two short ones, since telephones make it of them.
 *
 * @param text what to draw; may be empty
 * @param values as typed, by parameter
 */
record PromptParameters(String text, Map<Parameter, String> values) {
    PromptParameters {
        values = Map.copyOf(values);
    }

    /**
     * Takes a prompt apart.
     *
     * @throws RefusedInputException naming a parameter that is unknown, given twice, without a value or not at the end
     */
    static PromptParameters parse(String prompt) {
        List<String> words = List.of(prompt.strip().split("\\s+"));
        int first = 0;
        while (first < words.size() && !isName(words.get(first))) {
            first++;
        }
        Map<Parameter, String> values = new EnumMap<>(Parameter.class);
        int at = first;
        while (at < words.size()) {
            Parameter parameter = parameter(words.get(at));
            int end = at + 1;
            while (end < words.size() && !isName(words.get(end))) {
                end++;
            }
            put(values, parameter, words.subList(at + 1, end));
            at = end;
        }
        // The text keeps its own spaces and lines.
        return new PromptParameters(first == words.size() ? prompt.strip() : before(prompt, words, first), values);
    }

    private static String before(String prompt, List<String> words, int first) {
        int at = 0;
        for (int i = 0; i <= first; i++) {
            at = prompt.indexOf(words.get(i), at) + (i < first ? words.get(i).length() : 0);
        }
        return prompt.substring(0, at).strip();
    }

    private static boolean isName(String word) {
        String name = word.startsWith("—") ? word.substring(1) : word.startsWith("--") ? word.substring(2) : "";
        return !name.isEmpty() && Character.isLetter(name.codePointAt(0));
    }

    private static Parameter parameter(String word) {
        String name = word.substring(word.startsWith("—") ? 1 : 2);
        return Parameter.parse(name)
                .orElseThrow(() -> new RefusedInputException("there is no parameter '--" + name + "'" + suggestion(name)
                        + " (the parameters are --" + String.join(", --", Parameter.ids()) + ")"));
    }

    /** {@code --ar16:9} lacks no more than a space. */
    private static String suggestion(String name) {
        return Parameter.ids().stream()
                .filter(id -> name.startsWith(id) && name.substring(id.length()).matches("[0-9.:=].*"))
                .max(Comparator.comparingInt(String::length))
                .map(id -> "; did you mean '--" + id + " "
                        + name.substring(id.length()).replaceFirst("^[=:]", "") + "'?")
                .orElseGet(() -> NearestName.to(name, Parameter.ids())
                        .map(near -> "; did you mean '--" + near + "'?")
                        .orElse(""));
    }

    private static void put(Map<Parameter, String> values, Parameter parameter, List<String> words) {
        String option = "--" + parameter.id();
        if (words.isEmpty()) {
            throw new RefusedInputException(option + " has no value; one follows it after a space");
        }
        String value = String.join(" ", words);
        if (parameter == Parameter.NO) {
            values.merge(parameter, value, (before, next) -> before + ", " + next);
            return;
        }
        if (words.size() > 1 && parameter != Parameter.MODEL) {
            throw new RefusedInputException("after " + option + " " + words.get(0) + " comes '"
                    + String.join(" ", words.subList(1, words.size()))
                    + "', which is no parameter; what to draw goes first");
        }
        if (values.putIfAbsent(parameter, value) != null) {
            throw new RefusedInputException(option + " is given twice, as " + values.get(parameter) + " and " + value);
        }
    }
}
