package dev.easel.bot.localchat.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.http.FormFields;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks the options of commands. */
final class OptionForm {
    static final int MOST_OPTIONS = 25;

    private static final int MOST_DESCRIPTION = 100;
    private static final Set<OptionType> VALUES = EnumSet.range(OptionType.STRING, OptionType.ATTACHMENT);

    private OptionForm() {}

    /** The options of a command. */
    static ArrayNode readAll(FormFields command) {
        return readAll(command, EnumSet.allOf(OptionType.class));
    }

    private static ArrayNode readAll(FormFields parent, Set<OptionType> allowed) {
        ArrayNode options = JsonNodeFactory.instance.arrayNode();
        List<FormFields> all = parent.objects("options", 0, MOST_OPTIONS);
        all.forEach(fields -> options.add(read(fields, allowed)));
        checkTogether(all);
        return options;
    }

    private static ObjectNode read(FormFields fields, Set<OptionType> allowed) {
        ObjectNode option = JsonNodeFactory.instance.objectNode();
        fields.require("type");
        OptionType type = fields.integer("type", 0, 99)
                .flatMap(OptionType::of)
                .filter(allowed::contains)
                .orElse(null);
        if (type == null) {
            badType(fields, allowed);
            return option;
        }
        option.put("type", type.number());
        CommandName.read(fields, true).ifPresent(name -> option.put("name", name));
        Localizations.copy(fields, "name_localizations", CommandName.MOST, CommandName::slash, option);
        fields.require("description");
        fields.text("description", 1, MOST_DESCRIPTION).ifPresent(text -> option.put("description", text));
        Localizations.copy(fields, "description_localizations", MOST_DESCRIPTION, text -> true, option);
        if (type.nests()) {
            option.set(
                    "options",
                    readAll(fields, type == OptionType.SUB_COMMAND ? VALUES : EnumSet.of(OptionType.SUB_COMMAND)));
        } else {
            option.put("required", fields.flag("required").orElse(false));
            OptionValues.read(fields, type, option);
        }
        return option;
    }

    private static void badType(FormFields fields, Set<OptionType> allowed) {
        if (fields.has("type")) {
            String numbers = allowed.stream()
                    .map(type -> Integer.toString(type.number()))
                    .collect(Collectors.joining(", "));
            fields.errors().choice(fields.path("type"), fields.get("type").asText(), numbers);
        }
    }

    private static void checkTogether(List<FormFields> all) {
        Set<String> names = new HashSet<>();
        boolean optionalSeen = false;
        for (FormFields fields : all) {
            if (fields.has("name") && !names.add(fields.get("name").asText())) {
                fields.fault("name", "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", "Option names must be unique");
            }
            boolean required = fields.get("required").asBoolean();
            if (required && optionalSeen) {
                fields.errors()
                        .add(
                                fields.path(),
                                "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                                "Required options must be placed before non-required options");
            }
            optionalSeen |= !required;
        }
        checkNesting(all);
    }

    private static void checkNesting(List<FormFields> all) {
        long nesting = all.stream()
                .filter(fields -> OptionType.of(fields.get("type").asLong())
                        .map(OptionType::nests)
                        .orElse(false))
                .count();
        if (nesting > 0 && nesting < all.size()) {
            all.forEach(fields -> fields.fault(
                    "type",
                    "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
                    "Sub-command and sub-command group option types are mutually exclusive to all other types"));
        }
    }
}
