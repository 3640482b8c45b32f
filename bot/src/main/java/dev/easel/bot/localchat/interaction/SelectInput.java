package dev.easel.bot.localchat.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.easel.bot.localchat.http.FormFields;
import dev.easel.bot.localchat.world.ComponentType;
import dev.easel.bot.localchat.world.Snowflakes;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Checks what somebody chose in a select menu or in a group of boxes. */
final class SelectInput {
    private final ResolvedData resolved;

    SelectInput(ResolvedData resolved) {
        this.resolved = resolved;
    }

    /**
     * The values chosen; faults are noted.
     *
     * @param component as the bot sent it
     * @param given holds the list "values"
     * @param least how many there have to be
     * @param most how many there may be
     */
    ArrayNode read(JsonNode component, FormFields given, int least, int most) {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        JsonNode all = given.get("values");
        int number = all.isArray() ? all.size() : 0;
        if (number < least || number > most) {
            given.errors()
                    .add(
                            given.path("values"),
                            "BASE_TYPE_BAD_LENGTH",
                            String.format(Locale.ROOT, "Must be between %d and %d in length.", least, most));
            return values;
        }
        Set<String> seen = new HashSet<>();
        for (JsonNode value : all) {
            String text = value.asText();
            if (!seen.add(text) || !known(component, text)) {
                given.fault("values", "BASE_TYPE_CHOICES", "\"" + text + "\" cannot be chosen here.");
            }
            values.add(text);
        }
        return values;
    }

    private boolean known(JsonNode component, String value) {
        long id = Snowflakes.parse(value);
        return switch (ComponentType.of(component)) {
            case USER_SELECT -> resolved.user(id);
            case ROLE_SELECT -> resolved.role(id);
            case MENTIONABLE_SELECT -> resolved.mentionable(id);
            case CHANNEL_SELECT -> resolved.channel(id, channelTypes(component));
            default -> isOption(component, value);
        };
    }

    private static boolean isOption(JsonNode component, String value) {
        for (JsonNode option : component.path("options")) {
            if (option.path("value").asText().equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static Set<Integer> channelTypes(JsonNode component) {
        Set<Integer> types = new HashSet<>();
        component.path("channel_types").forEach(type -> types.add(type.asInt()));
        return types;
    }
}
