package dev.easel.bot.prompt;

import dev.easel.bot.RefusedInputException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads what a prompt ends in. Confined to one parse. */
final class ParameterReader {
    private final Map<PromptParameter, ParameterValue> values = new EnumMap<>(PromptParameter.class);

    private ParameterReader() {}

    /**
     * The parameters that these words are.
     *
     * @param words the first of them a name
     * @throws RefusedInputException naming a parameter that is unknown, out of range, not ended or given twice
     */
    static ParameterValues read(List<Word> words) {
        ParameterReader reader = new ParameterReader();
        for (int at = 0; at < words.size(); ) {
            int end = at + 1;
            while (end < words.size() && !Dashes.isName(words.get(end).text())) {
                end++;
            }
            reader.read(
                    words.get(at).text(),
                    words.subList(at + 1, end).stream().map(Word::text).toList());
            at = end;
        }
        return new ParameterValues(reader.values);
    }

    private void read(String name, List<String> words) {
        PromptParameter parameter =
                PromptParameter.named(Dashes.name(name)).orElseThrow(() -> Misspelt.unknown(Dashes.name(name), words));
        refuseTooMany(parameter, words);
        put(parameter, value(parameter, words));
    }

    private static void refuseTooMany(PromptParameter parameter, List<String> words) {
        boolean flag = parameter.form().kind() == ValueForm.Kind.FLAG;
        boolean optional = parameter.form().kind() == ValueForm.Kind.OPTIONAL;
        if (words.isEmpty() && !flag && !optional) {
            throw new RefusedInputException(
                    parameter.option() + " has no value; one follows it after a space, as in " + parameter.example());
        }
        int most = flag ? 0 : 1;
        if (parameter.form().isSingle() && words.size() > most) {
            String before = (parameter.option() + " " + String.join(" ", words.subList(0, most))).strip();
            throw new RefusedInputException("after " + Quoted.of(before) + " comes '"
                    + Quoted.of(String.join(" ", words.subList(most, words.size())))
                    + "', which is no parameter; what to draw goes first");
        }
    }

    private static ParameterValue value(PromptParameter parameter, List<String> words) {
        try {
            return parameter.form().parse(words);
        } catch (RefusedInputException e) {
            throw new RefusedInputException(
                    parameter.option() + ": " + e.getMessage() + " (an example: " + parameter.example() + ")", e);
        }
    }

    private void put(PromptParameter parameter, ParameterValue value) {
        ParameterValue before = values.get(parameter);
        if (before instanceof ParameterValue.Items items
                && value instanceof ParameterValue.Items more
                && parameter == PromptParameter.NO) {
            List<String> both = new ArrayList<>(items.items());
            both.addAll(more.items());
            values.put(parameter, new ParameterValue.Items(both));
            return;
        }
        if (before != null && !before.equals(value)) {
            throw new RefusedInputException(parameter.option() + " is given twice, as " + Quoted.of(before.format())
                    + " and " + Quoted.of(value.format()));
        }
        values.keySet().stream().filter(parameter::excludes).findFirst().ifPresent(other -> {
            throw new RefusedInputException(
                    other.option() + " and " + parameter.option() + " exclude each other; give one");
        });
        values.put(parameter, value);
    }
}
