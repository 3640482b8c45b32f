package dev.easel.bot.localchat.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.http.FormFields;
import dev.easel.bot.localchat.http.FormValue;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Checks what an option says of its values: ranges, lengths, choices, kinds of channels. */
public final class OptionValues {
    /** Characters of a text. */
    public static final int MOST_LENGTH = 6000;
    /** The largest whole number that every client can hold, 2^53 - 1. */
    public static final long MOST_INTEGER = (1L << 53) - 1;

    private OptionValues() {}

    static void read(FormFields fields, OptionType type, ObjectNode option) {
        if (type.choosable()) {
            choices(fields, type, option);
        }
        if (type == OptionType.STRING) {
            lengths(fields, option);
        } else if (type == OptionType.INTEGER || type == OptionType.NUMBER) {
            range(fields, type, option);
        } else if (type == OptionType.CHANNEL) {
            channelTypes(fields, option);
        }
    }

    private static void choices(FormFields fields, OptionType type, ObjectNode option) {
        boolean autocomplete = fields.flag("autocomplete").orElse(false);
        List<FormFields> choices = fields.objects("choices", 0, ChoiceForm.MOST);
        if (autocomplete && !choices.isEmpty()) {
            fields.fault(
                    "autocomplete",
                    "APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_NOT_ALLOWED",
                    "Autocomplete cannot be set on an option that has choices");
        }
        if (fields.has("autocomplete")) {
            option.put("autocomplete", autocomplete);
        }
        if (!choices.isEmpty()) {
            ChoiceForm.unique(choices);
            option.set("choices", ChoiceForm.read(choices, type));
        }
    }

    private static void lengths(FormFields fields, ObjectNode option) {
        fields.integer("min_length", 0, MOST_LENGTH).ifPresent(least -> option.put("min_length", least));
        fields.integer("max_length", 1, MOST_LENGTH).ifPresent(most -> option.put("max_length", most));
        ordered(fields, option, "min_length", "max_length");
    }

    private static void range(FormFields fields, OptionType type, ObjectNode option) {
        for (String bound : List.of("min_value", "max_value")) {
            if (type == OptionType.INTEGER) {
                fields.integer(bound, -MOST_INTEGER, MOST_INTEGER).ifPresent(value -> option.put(bound, value));
            } else {
                fields.number(bound, -MOST_INTEGER, MOST_INTEGER).ifPresent(value -> option.put(bound, value));
            }
        }
        ordered(fields, option, "min_value", "max_value");
    }

    private static void ordered(FormFields fields, ObjectNode option, String least, String most) {
        if (option.has(least)
                && option.has(most)
                && option.get(least).asDouble() > option.get(most).asDouble()) {
            fields.fault(
                    most,
                    "NUMBER_TYPE_MIN",
                    most + " must be at least " + least + ", "
                            + option.get(least).asText() + ".");
        }
    }

    private static void channelTypes(FormFields fields, ObjectNode option) {
        Set<Integer> types = new TreeSet<>();
        for (FormValue element : fields.list("channel_types", 0, 32)) {
            JsonNode type = element.json();
            if (!type.isIntegralNumber() || !type.canConvertToInt() || type.asInt() < 0 || type.asInt() > 16) {
                fields.errors()
                        .choice(
                                fields.path("channel_types"),
                                type.asText(),
                                "0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15, 16");
                return;
            }
            types.add(type.asInt());
        }
        if (!types.isEmpty()) {
            ArrayNode copy = option.putArray("channel_types");
            types.forEach(copy::add);
        }
    }
}
