package dev.easel.bot.localchat.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The fields of one JSON object of a form. What is wrong with a field is noted and the field then counts as absent; so does
 * one that is null. Confined to one thread.
 */
public final class FormFields {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,300}(\\.[0-9]{1,300})?([eE][+-]?[0-9]{1,3})?");

    private final JsonNode object;
    private final String path;
    private final FormErrors errors;

    /**
     * Reads an object.
     *
     * @param path dotted, of the object itself; empty for the whole form
     * @param errors where faults are noted
     */
    public FormFields(JsonNode object, String path, FormErrors errors) {
        this.object = object;
        this.path = path;
        this.errors = errors;
        if (!object.isObject()) {
            errors.add(path, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
        }
    }

    /** The same object under another path. */
    public FormFields at(String other) {
        return new FormFields(object, other, errors);
    }

    /** Where faults are noted. */
    public FormErrors errors() {
        return errors;
    }

    /** The dotted path of a field. */
    public String path(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    /** The dotted path of the object itself. */
    public String path() {
        return path;
    }

    /** Whether a field is there and not null. */
    public boolean has(String field) {
        return object.hasNonNull(field);
    }

    /** A field as it came; Jackson's missing node where it is absent. */
    public JsonNode get(String field) {
        return object.path(field);
    }

    /** Notes a fault of one field. */
    public void fault(String field, String code, String message) {
        errors.add(path(field), code, message);
    }

    /** Notes that a field is absent, unless it is there. */
    public void require(String field) {
        if (!has(field)) {
            errors.missing(path(field));
        }
    }

    /** A text of so many characters. */
    public Optional<String> text(String field, int least, int most) {
        if (!has(field)) {
            return Optional.empty();
        }
        JsonNode value = object.get(field);
        if (!value.isTextual() && !value.isNumber()) {
            fault(field, "STRING_TYPE_CONVERT", "Could not interpret \"" + brief(value) + "\" as string.");
            return Optional.empty();
        }
        String text = value.asText();
        int length = text.codePointCount(0, text.length());
        if (length < least || length > most) {
            errors.length(path(field), least, most);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** A whole number, perhaps as text. */
    public Optional<Long> integer(String field, long least, long most) {
        if (!has(field)) {
            return Optional.empty();
        }
        Optional<Long> number = whole(object.get(field));
        if (number.isEmpty()) {
            fault(field, "NUMBER_TYPE_COERCE", "Value \"" + brief(object.get(field)) + "\" is not int.");
            return Optional.empty();
        }
        return number.filter(value -> within(field, value, least, most, "int"));
    }

    /** A number, perhaps as text. */
    public Optional<Double> number(String field, double least, double most) {
        if (!has(field)) {
            return Optional.empty();
        }
        JsonNode value = object.get(field);
        boolean plain = value.isNumber()
                || (value.isTextual() && DECIMAL.matcher(value.asText()).matches());
        double number = plain ? value.asDouble(Double.NaN) : Double.NaN;
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            fault(field, "NUMBER_TYPE_COERCE", "Value \"" + brief(value) + "\" is not float.");
            return Optional.empty();
        }
        return Optional.of(number).filter(some -> within(field, some, least, most, "float"));
    }

    private static Optional<Long> whole(JsonNode value) {
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return Optional.of(value.asLong());
        }
        if (value.isFloatingPointNumber()
                && value.asDouble() == Math.rint(value.asDouble())
                && value.canConvertToLong()) {
            return Optional.of(value.asLong());
        }
        boolean plain = value.isTextual() && WHOLE.matcher(value.asText()).matches();
        return plain ? Optional.of(Long.valueOf(value.asText())) : Optional.empty();
    }

    private <T extends Number> boolean within(String field, T value, T least, T most, String type) {
        if (value.doubleValue() < least.doubleValue()) {
            fault(
                    field,
                    "NUMBER_TYPE_MIN",
                    String.format(Locale.ROOT, "%s value should be greater than or equal to %s.", type, least));
            return false;
        }
        if (value.doubleValue() > most.doubleValue()) {
            fault(
                    field,
                    "NUMBER_TYPE_MAX",
                    String.format(Locale.ROOT, "%s value should be less than or equal to %s.", type, most));
            return false;
        }
        return true;
    }

    /** True or false. */
    public Optional<Boolean> flag(String field) {
        if (!has(field)) {
            return Optional.empty();
        }
        if (!object.get(field).isBoolean()) {
            fault(field, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
            return Optional.empty();
        }
        return Optional.of(object.get(field).asBoolean());
    }

    /** The elements of a list; none where it is absent, and none where there are too few or too many. */
    public List<JsonNode> list(String field, int least, int most) {
        if (!has(field)) {
            return List.of();
        }
        JsonNode value = object.get(field);
        if (!value.isArray()) {
            fault(field, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
            return List.of();
        }
        if (value.size() < least || value.size() > most) {
            errors.length(path(field), least, most);
            return List.of();
        }
        List<JsonNode> elements = new ArrayList<>();
        value.forEach(elements::add);
        return elements;
    }

    /** The elements of a list of objects. */
    public List<FormFields> objects(String field, int least, int most) {
        List<FormFields> elements = new ArrayList<>();
        for (JsonNode element : list(field, least, most)) {
            elements.add(new FormFields(element, path(field) + "." + elements.size(), errors));
        }
        return elements;
    }

    /** An object within this one; an empty one where it is absent. */
    public FormFields object(String field) {
        return new FormFields(
                has(field) ? object.get(field) : JsonNodeFactory.instance.objectNode(), path(field), errors);
    }

    private static String brief(JsonNode value) {
        String text = value.isValueNode() ? value.asText() : value.toString();
        return UnicodeText.beginning(text, 100);
    }
}
