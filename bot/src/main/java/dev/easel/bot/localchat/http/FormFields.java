package dev.easel.bot.localchat.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * The fields of one JSON object of a form. What is wrong with a field is noted and the field then counts as absent; so does
 * one that is null. Confined to one thread.
 */
public final class FormFields {
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

    /** The dotted path of the object itself. */
    public String path() {
        return path;
    }

    /** The dotted path of a field. */
    public String path(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    /** Whether a field is there, be it null. */
    public boolean names(String field) {
        return object.has(field);
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

    private Optional<FormValue> value(String field) {
        return has(field) ? Optional.of(new FormValue(object.get(field), path(field), errors)) : Optional.empty();
    }

    /** A text of so many characters, or a number as one. */
    public Optional<String> text(String field, int least, int most) {
        return value(field).flatMap(value -> value.text(least, most));
    }

    /** A text of so many characters; a number is none. */
    public Optional<String> plainText(String field, int least, int most) {
        return value(field).flatMap(value -> value.plainText(least, most));
    }

    /** A text that must be there; empty where it is not or was refused. */
    public String requiredText(String field, int least, int most) {
        require(field);
        return text(field, least, most).orElse("");
    }

    /** A whole number, perhaps as text. */
    public Optional<Long> integer(String field, long least, long most) {
        return value(field).flatMap(value -> value.integer(least, most));
    }

    /** A number, perhaps as text. */
    public Optional<Double> number(String field, double least, double most) {
        return value(field).flatMap(value -> value.number(least, most));
    }

    /** True or false. */
    public Optional<Boolean> flag(String field) {
        return value(field).flatMap(FormValue::flag);
    }

    /** An id; 0 where it is absent. */
    public long snowflake(String field) {
        return value(field).flatMap(FormValue::snowflake).orElse(0L);
    }

    /** An object within this one. */
    public Optional<FormFields> object(String field) {
        return value(field).map(FormValue::object);
    }

    /** The elements of a list, which must be there unless it may be empty; none where there are too few or too many. */
    public List<FormValue> list(String field, int least, int most) {
        if (least > 0) {
            require(field);
        }
        return value(field).map(value -> value.list(least, most)).orElse(List.of());
    }

    /** The elements of a list of objects. */
    public List<FormFields> objects(String field, int least, int most) {
        return list(field, least, most).stream().map(FormValue::object).toList();
    }

    /** The ids of a list; elements that are null, which Discord allows, are left out. */
    public List<Long> snowflakes(String field, int least, int most) {
        return list(field, least, most).stream()
                .filter(element -> !element.json().isNull())
                .flatMap(element -> element.snowflake().stream())
                .toList();
    }
}
