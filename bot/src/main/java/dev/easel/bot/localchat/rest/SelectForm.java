package dev.easel.bot.localchat.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.http.FormFields;
import dev.easel.bot.localchat.http.FormValue;
import dev.easel.bot.localchat.world.ComponentType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads select menus. */
final class SelectForm {
    private static final int MOST_VALUES = 25;
    private static final Map<ComponentType, Set<String>> DEFAULT_TYPES = Map.of(
            ComponentType.USER_SELECT, Set.of("user"),
            ComponentType.ROLE_SELECT, Set.of("role"),
            ComponentType.MENTIONABLE_SELECT, Set.of("user", "role"),
            ComponentType.CHANNEL_SELECT, Set.of("channel"));

    private final ComponentTally tally;

    SelectForm(ComponentTally tally) {
        this.tally = tally;
    }

    ObjectNode read(FormFields node, ComponentType type) {
        ObjectNode select = tally.begin(node, type);
        tally.customId(node, select);
        node.text("placeholder", 0, 150).ifPresent(text -> select.put("placeholder", text));
        int least = node.integer("min_values", 0, MOST_VALUES).orElse(1L).intValue();
        int most = node.integer("max_values", 1, MOST_VALUES)
                .orElse((long) Math.max(1, least))
                .intValue();
        if (least > most) {
            node.fault(
                    "min_values",
                    "SELECT_COMPONENT_MIN_VALUES_GREATER_THAN_MAX",
                    "min_values must be at most max_values (" + most + ").");
        }
        select.put("min_values", least)
                .put("max_values", most)
                .put("disabled", node.flag("disabled").orElse(false));
        if (type == ComponentType.STRING_SELECT) {
            options(node, select, most);
        } else {
            defaults(node, select, type);
        }
        if (type == ComponentType.CHANNEL_SELECT && node.has("channel_types")) {
            ArrayNode types = select.putArray("channel_types");
            for (FormValue number : node.list("channel_types", 0, 20)) {
                number.integer(0, Integer.MAX_VALUE).ifPresent(types::add);
            }
        }
        return select;
    }

    private static void options(FormFields node, ObjectNode select, int most) {
        ArrayNode options = select.putArray("options");
        Set<String> values = new HashSet<>();
        int chosen = 0;
        List<FormFields> children = node.objects("options", 1, MOST_VALUES);
        for (FormFields child : children) {
            ObjectNode option = option(child);
            if (!values.add(option.get("value").asText())) {
                child.fault(
                        "value",
                        "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                        "The specified option value is already used");
            }
            chosen += option.get("default").asBoolean() ? 1 : 0;
            options.add(option);
        }
        if (chosen > most) {
            node.fault(
                    "options",
                    "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES",
                    "At most " + most + " options may be chosen beforehand.");
        }
        if (most > Math.max(1, children.size()) && node.has("max_values")) {
            node.fault(
                    "max_values",
                    "SELECT_COMPONENT_MAX_VALUES_EXCEEDS_OPTIONS",
                    "max_values must be at most the number of options (" + children.size() + ").");
        }
    }

    private static ObjectNode option(FormFields node) {
        ObjectNode option = JsonNodeFactory.instance.objectNode();
        option.put("label", node.requiredText("label", 1, 100));
        option.put("value", node.requiredText("value", 1, 100));
        node.text("description", 0, 100).ifPresent(text -> option.put("description", text));
        RowForm.emoji(node).ifPresent(emoji -> option.set("emoji", emoji));
        return option.put("default", node.flag("default").orElse(false));
    }

    private static void defaults(FormFields node, ObjectNode select, ComponentType type) {
        if (!node.has("default_values")) {
            return;
        }
        ArrayNode defaults = select.putArray("default_values");
        Set<String> allowed = DEFAULT_TYPES.getOrDefault(type, Set.of());
        for (FormFields child : node.objects("default_values", 0, MOST_VALUES)) {
            String kind = child.requiredText("type", 1, 20);
            child.require("id");
            if (!allowed.contains(kind)) {
                child.errors().choice(child.path("type"), kind, String.join(", ", allowed));
            }
            defaults.addObject().put("id", Long.toString(child.snowflake("id"))).put("type", kind);
        }
    }
}
