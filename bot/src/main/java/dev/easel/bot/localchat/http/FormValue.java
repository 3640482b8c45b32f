package dev.easel.bot.localchat.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.world.Snowflakes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One value of a form. Each way to read it answers nothing where the value is no such thing, and notes why.
 *
 * @param json as it came
 * @param path dotted
 * @param errors where faults are noted
 */
public record FormValue(JsonNode json, String path, FormErrors errors) {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,300}(\\.[0-9]{1,300})?([eE][+-]?[0-9]{1,3})?");
    private static final int MOST_QUOTED = 100;

    /** A text of so many characters, or a number as one. */
    public Optional<String> text(int least, int most) {
        return json.isNumber() ? within(json.asText(), least, most) : plainText(least, most);
    }

    /** A text of so many characters; a number is none. */
    public Optional<String> plainText(int least, int most) {
        if (!json.isTextual()) {
            fault("STRING_TYPE_CONVERT", "Could not interpret \"" + quoted() + "\" as string.");
            return Optional.empty();
        }
        return within(json.asText(), least, most);
    }

    private Optional<String> within(String text, int least, int most) {
        int length = text.codePointCount(0, text.length());
        if (length > most && least == 0) {
            fault("BASE_TYPE_MAX_LENGTH", String.format(Locale.ROOT, "Must be %d or fewer in length.", most));
            return Optional.empty();
        }
        if (length < least || length > most) {
            errors.length(path, least, most);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** A whole number, perhaps as text. */
    public Optional<Long> integer(long least, long most) {
        boolean plain = (json.isIntegralNumber() || json.isTextual())
                && WHOLE.matcher(json.asText()).matches();
        if (!plain) {
            return coercionFailed("int");
        }
        long number = Long.parseLong(json.asText());
        return within(number < least, number > most, "int", least, most) ? Optional.of(number) : Optional.empty();
    }

    /** A number, perhaps as text. */
    public Optional<Double> number(double least, double most) {
        boolean plain = json.isNumber()
                || (json.isTextual() && DECIMAL.matcher(json.asText()).matches());
        double number = plain ? json.asDouble(Double.NaN) : Double.NaN;
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return coercionFailed("float");
        }
        return within(number < least, number > most, "float", least, most) ? Optional.of(number) : Optional.empty();
    }

    private boolean within(boolean low, boolean high, String type, Number least, Number most) {
        if (low) {
            fault("NUMBER_TYPE_MIN", type + " value should be greater than or equal to " + least + ".");
            return false;
        }
        if (high) {
            fault("NUMBER_TYPE_MAX", type + " value should be less than or equal to " + most + ".");
            return false;
        }
        return true;
    }

    /** An id, or 0 written out. */
    public Optional<Long> snowflake() {
        String text = json.isValueNode() ? json.asText() : "";
        long id = Snowflakes.parse(text);
        return id == 0 && !text.equals("0") ? coercionFailed("snowflake") : Optional.of(id);
    }

    private <T> Optional<T> coercionFailed(String type) {
        fault("NUMBER_TYPE_COERCE", "Value \"" + quoted() + "\" is not " + type + ".");
        return Optional.empty();
    }

    /** True or false. */
    public Optional<Boolean> flag() {
        if (!json.isBoolean()) {
            fault("BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
            return Optional.empty();
        }
        return Optional.of(json.asBoolean());
    }

    /** The elements of a list; none where there are too few or too many. */
    public List<FormValue> list(int least, int most) {
        if (!json.isArray()) {
            fault("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
            return List.of();
        }
        if (json.size() < least || json.size() > most) {
            errors.length(path, least, most);
            return List.of();
        }
        List<FormValue> elements = new ArrayList<>();
        json.forEach(element -> elements.add(new FormValue(element, path + "." + elements.size(), errors)));
        return elements;
    }

    /** The fields of an object; none where it is no object, which is noted. */
    public FormFields object() {
        return new FormFields(json, path, errors);
    }

    private void fault(String code, String message) {
        errors.add(path, code, message);
    }

    private String quoted() {
        return UnicodeText.beginning(json.isValueNode() ? json.asText() : json.toString(), MOST_QUOTED);
    }
}
