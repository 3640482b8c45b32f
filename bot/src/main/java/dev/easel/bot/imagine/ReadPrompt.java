package dev.easel.bot.imagine;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.draft.Parameter;
import dev.easel.bot.draft.Tuning;
import dev.easel.bot.draft.Wishes;
import dev.easel.bot.job.Speed;
import dev.easel.bot.prompt.ParameterValues;
import dev.easel.bot.prompt.ParseResult;
import dev.easel.bot.prompt.Prompt;
import dev.easel.bot.prompt.PromptContext;
import dev.easel.bot.prompt.PromptParameter;
import dev.easel.bot.prompt.PromptParser;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One drawing's prompt.
 *
 * @param prompt with what the person's suffix adds
 * @param texts of the prompt's parameters, and of the options given beside it
 * @param suffix what it adds where nothing stands against it
 */
record ReadPrompt(Prompt prompt, Map<Parameter, String> texts, ParameterValues suffix) {
    ReadPrompt {
        texts = Map.copyOf(texts);
    }

    /**
     * The drawings that a prompt asks for.
     *
     * @param options given beside it
     * @param context the person's macros and suffix
     * @throws RefusedInputException naming what will not do
     */
    static List<ReadPrompt> all(String text, Map<Parameter, String> options, PromptContext context) {
        PromptContext beside = context.beside(options.keySet().stream()
                .flatMap(option -> PromptParameter.named(option.id()).stream())
                .toList());
        ParseResult result = PromptParser.parse(text, beside);
        if (result instanceof ParseResult.Parsed parsed) {
            return parsed.prompts().stream()
                    .map(prompt -> new ReadPrompt(prompt, merged(options, prompt.parameters()), beside.parameters()))
                    .toList();
        }
        throw new RefusedInputException(result instanceof ParseResult.Rejected rejected ? rejected.reason() : "");
    }

    private static Map<Parameter, String> merged(Map<Parameter, String> options, ParameterValues parameters) {
        Map<Parameter, String> texts = new EnumMap<>(Parameter.class);
        texts.putAll(options);
        typed(parameters).forEach((parameter, text) -> {
            String option = texts.putIfAbsent(parameter, text);
            if (option != null) {
                throw new RefusedInputException("--" + parameter.id() + " is given twice, as " + text
                        + " in the prompt and as the option " + option);
            }
        });
        return texts;
    }

    /** What is known by one name here and in a prompt; a picture's weight says how much of it is redrawn. */
    private static Map<Parameter, String> typed(ParameterValues parameters) {
        Map<Parameter, String> texts = new EnumMap<>(Parameter.class);
        for (Parameter parameter : Parameter.values()) {
            PromptParameter.named(parameter.id())
                    .flatMap(parameters::text)
                    .ifPresent(text -> texts.put(parameter, text));
        }
        OptionalDouble weight = parameters.decimal(PromptParameter.IW);
        weight.ifPresent(iw -> texts.put(Parameter.STRENGTH, Double.toString(1 - iw / 4)));
        return texts;
    }

    /** The parameter by which it asks for a picture to start from; what the suffix says of one counts where there is one. */
    Optional<PromptParameter> asksForPicture() {
        PromptParameter said = prompt.parameters().text(PromptParameter.IW).isPresent()
                ? PromptParameter.IW
                : PromptParameter.STRENGTH;
        boolean standing = suffix.text(said).isPresent()
                && suffix.text(said).equals(prompt.parameters().text(said));
        return texts.containsKey(Parameter.STRENGTH) && !standing ? Optional.of(said) : Optional.empty();
    }

    boolean isBlank() {
        return prompt.text().isBlank();
    }

    /** What follows an older drawing has words of its own. */
    void refuseBlank() {
        if (isBlank()) {
            throw new RefusedInputException("say what to draw before the parameters");
        }
    }

    Wishes wishes(Map<Parameter, String> settings) {
        OptionalDouble quality = prompt.parameters().decimal(PromptParameter.QUALITY);
        OptionalLong stylize = prompt.parameters().whole(PromptParameter.STYLIZE);
        return Wishes.parse(isBlank() ? null : prompt.text(), settings)
                .tuned(new Tuning(
                        quality.isPresent() ? quality.getAsDouble() : null,
                        stylize.isPresent() ? stylize.getAsLong() : null))
                .filmed(prompt.parameters().text(PromptParameter.VIDEO).isPresent());
    }

    /** At which it asks to be drawn, if it says so. */
    Optional<Speed> speed() {
        return Arrays.stream(Speed.values())
                .filter(speed -> PromptParameter.named(speed.id())
                        .flatMap(prompt.parameters()::text)
                        .isPresent())
                .findFirst();
    }

    /**
     * The picture to start from: the one that is handed in, or the first that it names.
     *
     * @throws RefusedInputException where there are both
     */
    Optional<HandedPicture> picture(Optional<HandedPicture> handed, PictureLinks links) {
        Optional<HandedPicture> named = prompt.pictures().stream().findFirst().map(links::open);
        if (handed.isPresent() && named.isPresent()) {
            throw new RefusedInputException(
                    "there are two pictures to start from, one attached and one by its address; give one");
        }
        return handed.or(() -> named);
    }

    /** What of it is not done, in small print; empty where all is. */
    String note() {
        Stream<String> pictures =
                prompt.pictures().size() > 1 ? Stream.of("only the first picture is started from") : Stream.empty();
        return Stream.concat(prompt.note().stream(), pictures).collect(Collectors.joining("; "));
    }
}
