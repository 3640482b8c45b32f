package dev.easel.bot.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.easel.bot.RefusedInputException;
import dev.easel.bot.words.Markdown;
import dev.easel.bot.words.Phrasebook;
import dev.easel.bot.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong with a field of a file, for a person to read. Immutable. */
final class FieldTexts {
    private static final int LONGEST = 160;

    private static final Map<String, String> WANTED = Map.of(
            "int", "whole", "long", "whole", "double", "number", "boolean", "flag", "class java.lang.String", "text");

    private final Words words;
    private final Phrasebook phrases;

    FieldTexts(Words words, Phrasebook phrases) {
        this.words = words;
        this.phrases = phrases;
    }

    RefusedInputException unknown(String path) {
        return refused(path, words.say("unknown"));
    }

    /** @param wanted what would do, by its key among the texts */
    RefusedInputException wrong(String path, JsonNode value, String wanted, Object... values) {
        String instead = words.say("wanted." + wanted, values);
        return refused(
                path,
                value.isMissingNode()
                        ? words.say("missing", instead)
                        : words.say("wrong", shown(value.toString()), instead));
    }

    RefusedInputException noneOf(String path, JsonNode value, Stream<String> choices) {
        return wrong(path, value, "one-of", choices.collect(Collectors.joining(", ")));
    }

    RefusedInputException refused(String path, String why) {
        return new RefusedInputException(words.say("field", "`" + path.replace('`', '\'') + "`", why));
    }

    /**
     * What cannot be read of a part.
     *
     * @param part that was read, by its path
     */
    RefusedInputException unread(String part, JsonNode read, JsonProcessingException failure) {
        if (!(failure instanceof JsonMappingException mapping)) {
            return refused(part, shown(failure.getOriginalMessage()));
        }
        StringBuilder path = new StringBuilder(part);
        JsonNode value = read;
        for (JsonMappingException.Reference step : steps(mapping)) {
            String name = step.getFieldName();
            path.append(name == null ? "[" + step.getIndex() + "]" : "." + name);
            value = name == null ? value.path(step.getIndex()) : value.path(name);
        }
        if (failure instanceof UnrecognizedPropertyException) {
            return unknown(path.toString());
        }
        return failure.getCause() instanceof RefusedInputException cause
                ? refused(path.toString(), shown(phrases.say(String.valueOf(cause.getMessage()))))
                : mistyped(path.toString(), value, failure);
    }

    private RefusedInputException mistyped(String path, JsonNode value, JsonProcessingException failure) {
        Class<?> type = failure instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        if (type != null && type.isEnum()) {
            return noneOf(path, value, Arrays.stream(type.getEnumConstants()).map(String::valueOf));
        }
        return wrong(path, value, WANTED.getOrDefault(String.valueOf(type), "other"));
    }

    private static List<JsonMappingException.Reference> steps(JsonMappingException failure) {
        return failure.getPath() == null ? List.of() : failure.getPath();
    }

    /** On one line, and not too long. */
    String shown(String text) {
        String line = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return Markdown.escaped(line.strip());
    }
}
