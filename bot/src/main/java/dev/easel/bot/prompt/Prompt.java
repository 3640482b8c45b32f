package dev.easel.bot.prompt;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One drawing's prompt, understood.
 *
 * @param pictures addresses of pictures to start from
 * @param parts of the text, in order; none where nothing was said
 * @param parameters what it ends in, {@code --repeat} apart, which has been followed
 */
public record Prompt(List<String> pictures, List<WeightedPart> parts, ParameterValues parameters) {
    public Prompt {
        pictures = List.copyOf(pictures);
        parts = List.copyOf(parts);
    }

    /** What to draw, in the engine's notation: weights stay written as {@code part::2}. */
    public String text() {
        boolean plain = parts.size() == 1 && parts.get(0).weight() == 1;
        return plain
                ? parts.get(0).text()
                : parts.stream().map(WeightedPart::format).collect(Collectors.joining(" "));
    }

    /** A text that is parsed to this very prompt. */
    public String format() {
        return Stream.of(String.join(" ", pictures), text(), parameters.format())
                .filter(stretch -> !stretch.isEmpty())
                .map(Permutations::escaped)
                .collect(Collectors.joining(" "));
    }

    /** Says what the engine cannot do: {@code --tile and --chaos are not yet honoured}. */
    public Optional<String> note() {
        List<String> options =
                parameters.notHonoured().stream().map(PromptParameter::option).toList();
        if (options.isEmpty()) {
            return Optional.empty();
        }
        int last = options.size() - 1;
        String first = String.join(", ", options.subList(0, last));
        return Optional.of(
                last == 0
                        ? options.get(0) + " is not yet honoured"
                        : first + " and " + options.get(last) + " are not yet honoured");
    }
}
