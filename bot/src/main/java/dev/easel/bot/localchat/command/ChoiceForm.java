package dev.easel.bot.localchat.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.http.FormFields;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks the choices that an option offers, registered or completed while somebody types. */
public final class ChoiceForm {
    /** How many there may be. */
    public static final int MOST = 25;

    private static final int MOST_NAME = 100;

    private ChoiceForm() {}

    /** Choices of a type of option. */
    public static ArrayNode read(List<FormFields> choices, OptionType type) {
        ArrayNode read = JsonNodeFactory.instance.arrayNode();
        for (FormFields choice : choices) {
            ObjectNode copy = read.addObject();
            choice.require("name");
            choice.text("name", 1, MOST_NAME).ifPresent(name -> copy.put("name", name));
            Localizations.copy(choice, "name_localizations", MOST_NAME, text -> true, copy);
            choice.require("value");
            value(choice, type, copy);
        }
        return read;
    }

    private static void value(FormFields choice, OptionType type, ObjectNode copy) {
        long most = OptionValues.MOST_INTEGER;
        if (type == OptionType.STRING) {
            choice.plainText("value", 0, OptionValues.MOST_LENGTH).ifPresent(value -> copy.put("value", value));
        } else if (type == OptionType.INTEGER) {
            choice.integer("value", -most, most).ifPresent(value -> copy.put("value", value));
        } else {
            choice.number("value", (double) -most, (double) most).ifPresent(value -> copy.put("value", value));
        }
    }

    static void unique(List<FormFields> choices) {
        Set<String> names = new HashSet<>();
        for (FormFields choice : choices) {
            if (choice.has("name") && !names.add(choice.get("name").asText())) {
                choice.fault(
                        "name",
                        "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS",
                        "Option choice name already exists");
            }
        }
    }
}
