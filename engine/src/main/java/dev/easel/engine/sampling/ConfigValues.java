package dev.easel.engine.sampling;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.engine.ModelLoadException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A scheduler_config.json by its keys; a value of the wrong kind is refused by name. */
final class ConfigValues {
    private final JsonNode json;

    ConfigValues(JsonNode json) {
        this.json = json;
    }

    boolean has(String key) {
        return json.hasNonNull(key);
    }

    JsonNode get(String key) {
        return json.path(key);
    }

    String text(String key, String fallback) {
        return value(key, JsonNode::isTextual).map(JsonNode::textValue).orElse(fallback);
    }

    boolean flag(String key, boolean fallback) {
        return value(key, JsonNode::isBoolean).map(JsonNode::booleanValue).orElse(fallback);
    }

    double number(String key, double fallback) {
        return value(key, JsonNode::isNumber).map(JsonNode::doubleValue).orElse(fallback);
    }

    private Optional<JsonNode> value(String key, Predicate<JsonNode> isOfKind) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (!isOfKind.test(json.path(key))) {
            throw unsupported(key);
        }
        return Optional.of(json.path(key));
    }

    int whole(String key, int fallback) {
        double value = number(key, fallback);
        if (value != (int) value) {
            throw unsupported(key);
        }
        return (int) value;
    }

    /** The constant of that id. */
    <T> T choice(String key, String fallback, Map<String, T> constants) {
        T chosen = constants.get(text(key, fallback));
        if (chosen == null) {
            throw unsupported(key);
        }
        return chosen;
    }

    /** The constant of that id, null where the key is missing. */
    <T> @Nullable T optionalChoice(String key, Map<String, T> constants) {
        return has(key) ? choice(key, "", constants) : null;
    }

    void refuse(String key, boolean refused) {
        if (refused) {
            throw unsupported(key);
        }
    }

    ModelLoadException unsupported(String key) {
        String value = has(key) ? "=" + json.get(key) + " is" : " is missing, and its default is";
        return refused(key + value + " not supported");
    }

    static ModelLoadException refused(String what) {
        return new ModelLoadException("scheduler_config.json: " + what.replace("\"", ""));
    }

    static <T> Map<String, T> byId(T[] constants, Function<T, String> id) {
        return Arrays.stream(constants).collect(Collectors.toMap(id, Function.identity()));
    }
}
