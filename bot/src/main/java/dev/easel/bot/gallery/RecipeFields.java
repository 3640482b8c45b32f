package dev.easel.bot.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.NearestName;
import dev.easel.bot.RefusedInputException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The fields of one JSON object, each of the type asked for, every one asked for once. Confined to one thread. */
final class RecipeFields {
    private static final int MOST_OBJECTS = 64;

    private final String where;
    private final ObjectNode object;
    private final Set<String> asked = new HashSet<>();

    RecipeFields(String where, ObjectNode object) {
        this.where = where;
        this.object = object;
    }

    String text(String key) {
        JsonNode node = required(key);
        if (!node.isTextual()) {
            throw wrong(key, node, "text");
        }
        return node.textValue();
    }

    Optional<String> optionalText(String key) {
        asked.add(key);
        return object.has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    long integer(String key, long least, long most) {
        JsonNode node = required(key);
        if (!node.isIntegralNumber()
                || !node.canConvertToLong()
                || node.longValue() < least
                || node.longValue() > most) {
            throw wrong(key, node, "a whole number from " + least + " to " + most);
        }
        return node.longValue();
    }

    double number(String key) {
        JsonNode node = required(key);
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            throw wrong(key, node, "a number");
        }
        return node.doubleValue();
    }

    boolean has(String key) {
        return object.has(key);
    }

    double optionalNumber(String key, double unsaid) {
        return object.has(key) ? number(key) : unsaid;
    }

    /** False where it is missing. */
    boolean optionalFlag(String key) {
        if (!object.has(key)) {
            return false;
        }
        JsonNode node = required(key);
        if (!node.isBoolean()) {
            throw wrong(key, node, "true or false");
        }
        return node.booleanValue();
    }

    Optional<RecipeFields> optionalObject(String key) {
        asked.add(key);
        return object.has(key) ? Optional.of(child(key, required(key))) : Optional.empty();
    }

    List<RecipeFields> objects(String key) {
        JsonNode node = required(key);
        if (!node.isArray() || node.size() > MOST_OBJECTS) {
            throw wrong(key, node, "a list of at most " + MOST_OBJECTS);
        }
        List<RecipeFields> children = new ArrayList<>();
        node.forEach(element -> children.add(child(key, element)));
        return children;
    }

    /** Refuses a key that nobody asked for, by name. */
    void refuseUnread() {
        for (var field : object.properties()) {
            if (!asked.contains(field.getKey())) {
                throw new RefusedInputException("unknown key '" + shortened(field.getKey()) + "' in the " + where
                        + NearestName.suggestion(field.getKey(), asked));
            }
        }
    }

    private RecipeFields child(String key, JsonNode node) {
        if (node instanceof ObjectNode child) {
            return new RecipeFields(where + "'s " + key, child);
        }
        throw wrong(key, node, "an object");
    }

    private JsonNode required(String key) {
        asked.add(key);
        JsonNode node = object.get(key);
        if (node == null) {
            throw new RefusedInputException("the " + where + " lacks the key '" + key + "'");
        }
        return node;
    }

    private RefusedInputException wrong(String key, JsonNode node, String wanted) {
        return new RefusedInputException(
                "'" + key + "' in the " + where + " is to be " + wanted + ", not " + shortened(node.toString()));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
