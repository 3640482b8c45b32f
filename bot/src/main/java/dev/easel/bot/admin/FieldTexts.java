package dev.easel.bot.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.easel.bot.RefusedInputException;
import dev.easel.bot.words.Markdown;
import dev.easel.bot.words.Words;
import java.util.List;

/** What is wrong with a field of a file, for a person to read. Immutable. */
final class FieldTexts {
    private static final int LONGEST = 80;

    private final Words words;

    FieldTexts(Words words) {
        this.words = words;
    }

    RefusedInputException unknown(String path) {
        return refused(path, words.say("unknown"));
    }

    RefusedInputException wrong(String path, JsonNode value) {
        return refused(
                path, value.isMissingNode() ? words.say("missing") : words.say("wrong", shown(value.toString())));
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
                ? refused(path.toString(), shown(String.valueOf(cause.getMessage())))
                : wrong(path.toString(), value);
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
