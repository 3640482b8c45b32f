package dev.easel.bot.localchat.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.command.OptionType;
import dev.easel.bot.localchat.command.OptionValues;
import dev.easel.bot.localchat.http.FormErrors;
import dev.easel.bot.localchat.http.FormFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks the options that somebody gave a slash command against its definition. Faults are noted below the option's name:
 * {@code data.options.prompt.value}. Confined to one thread.
 */
final class SlashInput {
    private static final int MOST_OPTIONS = 25;

    private final boolean completing;
    private final ResolvedData resolved;
    private final FormErrors errors;
    private final List<String> path = new ArrayList<>();
    private @Nullable OptionType focused;

    /**
     * Checks one submission.
     *
     * @param completing whether the person still types: what is missing does not matter then, and one option is in focus
     */
    SlashInput(boolean completing, ResolvedData resolved, FormErrors errors) {
        this.completing = completing;
        this.resolved = resolved;
        this.errors = errors;
    }

    /** The type of the option in focus; null for none. */
    @Nullable
    OptionType focused() {
        return focused;
    }

    /** The names of the sub-commands chosen. */
    List<String> path() {
        return path;
    }

    /** The options as the bot is told. */
    ArrayNode read(JsonNode definition, FormFields given) {
        ArrayNode options = JsonNodeFactory.instance.arrayNode();
        Set<String> names = new HashSet<>();
        for (FormFields option : given.objects("options", 0, MOST_OPTIONS)) {
            String name = option.get("name").asText();
            JsonNode defined = named(definition, name);
            if (defined == null || !names.add(name)) {
                option.fault("name", "APPLICATION_COMMAND_INVALID_OPTION", "There is no option \"" + name + "\" here.");
                continue;
            }
            option(defined, option.at(given.path("options") + "." + name), options);
        }
        missing(definition, given, names);
        return options;
    }

    private static @Nullable JsonNode named(JsonNode definition, String name) {
        for (JsonNode option : definition.path("options")) {
            if (option.path("name").asText().equals(name)) {
                return option;
            }
        }
        return null;
    }

    private void option(JsonNode defined, FormFields given, ArrayNode options) {
        OptionType type = OptionType.of(defined.path("type").asLong()).orElseThrow();
        if (given.get("type").asInt() != type.number()) {
            errors.choice(given.path("type"), given.get("type").asText(), Integer.toString(type.number()));
            return;
        }
        ObjectNode option = JsonNodeFactory.instance.objectNode();
        option.put("name", defined.path("name").asText());
        option.put("type", type.number());
        if (type.nests()) {
            path.add(defined.path("name").asText());
            option.set("options", read(defined, given));
            options.add(option);
        } else if (completing && given.get("focused").asBoolean()) {
            focus(defined, type, given);
            String typed = given.text("value", 0, OptionValues.MOST_LENGTH).orElse("");
            options.add(option.put("value", typed).put("focused", true));
        } else if (!(completing && type == OptionType.ATTACHMENT)) {
            new OptionInput(defined, given, resolved).read(type).ifPresent(value -> {
                option.set("value", value);
                options.add(option);
            });
        }
    }

    private void focus(JsonNode defined, OptionType type, FormFields given) {
        if (!defined.path("autocomplete").asBoolean()) {
            given.fault("focused", "APPLICATION_COMMAND_INVALID_OPTION", "This option is not completed.");
        }
        if (focused != null) {
            given.fault("focused", "APPLICATION_COMMAND_INVALID_OPTION", "Only one option can be in focus.");
        }
        focused = type;
    }

    private void missing(JsonNode definition, FormFields given, Set<String> names) {
        boolean nests = definition.path("options").path(0).path("type").asInt(99) <= 2;
        if (nests && names.size() != 1) {
            given.fault("options", "APPLICATION_COMMAND_INVALID_OPTION", "Exactly one sub-command has to be chosen.");
        }
        if (completing) {
            return;
        }
        for (JsonNode option : definition.path("options")) {
            String name = option.path("name").asText();
            if (option.path("required").asBoolean() && !names.contains(name)) {
                errors.missing(given.path("options") + "." + name);
            }
        }
    }
}
