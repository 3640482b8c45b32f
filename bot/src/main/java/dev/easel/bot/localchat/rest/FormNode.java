package dev.easel.bot.localchat.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.http.FormErrors;
import dev.easel.bot.localchat.world.Snowflakes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** One object of a form that is being read: hands out its values and notes what is wrong with them, by path. */
final class FormNode {
    private static final Pattern SNOWFLAKE = Pattern.compile("[0-9]{1,19}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,18}");

    private final JsonNode json;
    private final String path;
    private final FormErrors errors;

    FormNode(JsonNode json, String path, FormErrors errors) {
        this.json = json;
        this.path = path;
        this.errors = errors;
        if (!json.isObject()) {
            errors.add(path, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
        }
    }

    /** Where it lies in the request. */
    String path() {
        return path;
    }

    /** Where a value of it lies. */
    String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Where faults are noted. */
    FormErrors errors() {
        return errors;
    }

    /** Whether it names a field, be it null. */
    boolean names(String name) {
        return json.has(name);
    }

    /** Whether it gives a field a value. */
    boolean has(String name) {
        return json.hasNonNull(name);
    }

    /** A text of so many characters; empty where it is absent, null or refused. */
    Optional<String> text(String name, int least, int most) {
        if (!has(name)) {
            return Optional.empty();
        }
        JsonNode value = json.get(name);
        if (!value.isTextual() && !value.isNumber()) {
            errors.add(at(name), "STRING_TYPE_CONVERT", "Could not interpret \"" + value + "\" as string.");
            return Optional.empty();
        }
        String text = value.asText();
        int length = text.codePointCount(0, text.length());
        if (length > most && least == 0) {
            errors.add(
                    at(name),
                    "BASE_TYPE_MAX_LENGTH",
                    String.format(Locale.ROOT, "Must be %d or fewer in length.", most));
            return Optional.empty();
        }
        if (length < least || length > most) {
            errors.length(at(name), least, most);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** A text that must be there; empty where it was refused. */
    String requiredText(String name, int least, int most) {
        require(name);
        return text(name, least, most).orElse("");
    }

    /** Notes a field that is absent. */
    void require(String name) {
        if (!has(name)) {
            errors.missing(at(name));
        }
    }

    /** A whole number in a range; empty where it is absent, null or refused. */
    OptionalLong integer(String name, long least, long most) {
        if (!has(name)) {
            return OptionalLong.empty();
        }
        String text = json.get(name).asText();
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            errors.add(at(name), "NUMBER_TYPE_COERCE", "Value \"" + text + "\" is not int.");
            return OptionalLong.empty();
        }
        long value = Long.parseLong(text);
        if (value < least) {
            errors.add(at(name), "NUMBER_TYPE_MIN", "int value should be greater than or equal to " + least + ".");
            return OptionalLong.empty();
        }
        if (value > most) {
            errors.add(at(name), "NUMBER_TYPE_MAX", "int value should be less than or equal to " + most + ".");
            return OptionalLong.empty();
        }
        return OptionalLong.of(value);
    }

    /** Yes or no; absent and null are no. */
    boolean yes(String name) {
        return yes(name, false);
    }

    /** Yes or no, or what holds where it is absent or null. */
    boolean yes(String name, boolean otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        JsonNode value = json.get(name);
        if (!value.isBoolean()) {
            errors.add(at(name), "BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
        }
        return value.asBoolean();
    }

    /** An id; 0 where it is absent, null or refused. */
    long snowflake(String name) {
        return has(name) ? snowflake(json.get(name), at(name)) : 0;
    }

    private long snowflake(JsonNode value, String where) {
        String text = value.asText();
        if (!SNOWFLAKE.matcher(text).matches()) {
            errors.add(where, "NUMBER_TYPE_COERCE", "Value \"" + text + "\" is not snowflake.");
            return 0;
        }
        return Snowflakes.parse(text);
    }

    /** An object inside of it; empty where it is absent or null. */
    Optional<FormNode> object(String name) {
        return has(name) ? Optional.of(new FormNode(json.get(name), at(name), errors)) : Optional.empty();
    }

    /** The objects of a list; empty where it is absent, null or refused. */
    List<FormNode> objects(String name, int least, int most) {
        List<FormNode> nodes = new ArrayList<>();
        for (JsonNode element : elements(name, least, most)) {
            nodes.add(new FormNode(element, at(name) + "." + nodes.size(), errors));
        }
        return nodes;
    }

    /** The texts of a list. */
    List<String> texts(String name, int most) {
        List<String> texts = new ArrayList<>();
        elements(name, 0, most).forEach(element -> texts.add(element.asText()));
        return texts;
    }

    /** The whole numbers of a list; what is none is noted. */
    List<Integer> integers(String name, int most) {
        List<Integer> numbers = new ArrayList<>();
        int i = 0;
        for (JsonNode element : elements(name, 0, most)) {
            if (!element.canConvertToInt()) {
                errors.add(at(name) + "." + i, "NUMBER_TYPE_COERCE", "Value \"" + element.asText() + "\" is not int.");
            }
            numbers.add(element.asInt());
            i++;
        }
        return numbers;
    }

    /** The ids of a list. */
    List<Long> snowflakes(String name, int least, int most) {
        List<Long> ids = new ArrayList<>();
        int i = 0;
        for (JsonNode element : elements(name, least, most)) {
            if (!element.isNull()) {
                ids.add(snowflake(element, at(name) + "." + i));
            }
            i++;
        }
        return ids;
    }

    private Iterable<JsonNode> elements(String name, int least, int most) {
        if (!has(name)) {
            if (least > 0) {
                errors.missing(at(name));
            }
            return List.of();
        }
        JsonNode list = json.get(name);
        if (!list.isArray()) {
            errors.add(at(name), "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
            return List.of();
        }
        if (list.size() < least || list.size() > most) {
            errors.length(at(name), Math.min(least, most), most);
            return List.of();
        }
        return list;
    }
}
