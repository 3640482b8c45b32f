package dev.easel.bot.prompt;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All parameters as tables in Markdown, as the documentation shows them. */
public final class ParameterTable {
    private static final String HEAD =
            "| parameter | values | unless given | for example | here |\n|---|---|---|---|---|\n";

    private ParameterTable() {}

    /** What the engine does. */
    public static String honoured() {
        return table(PromptParameter::isHonoured);
    }

    /** What is understood and said to be missing. */
    public static String notHonoured() {
        return table(parameter -> !parameter.isHonoured());
    }

    private static String table(Predicate<PromptParameter> which) {
        return Arrays.stream(PromptParameter.values())
                .filter(which)
                .map(ParameterTable::row)
                .collect(Collectors.joining("", HEAD, ""));
    }

    private static String row(PromptParameter parameter) {
        String names = Stream.concat(Stream.of(parameter.id()), parameter.aliases().stream())
                .map(name -> "`--" + name + "`")
                .collect(Collectors.joining(", "));
        return "| " + names + " | " + parameter.range() + " | " + parameter.unsaid() + " | `" + parameter.example()
                + "` | " + parameter.meaning() + " |\n";
    }
}
