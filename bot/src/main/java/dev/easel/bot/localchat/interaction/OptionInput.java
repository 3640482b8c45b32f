package dev.easel.bot.localchat.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.easel.bot.localchat.command.OptionType;
import dev.easel.bot.localchat.command.OptionValues;
import dev.easel.bot.localchat.http.FormFields;
import dev.easel.bot.localchat.world.Attachment;
import dev.easel.bot.localchat.world.Snowflakes;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Checks the value that somebody gave an option against its definition. */
final class OptionInput {
    private final JsonNode definition;
    private final FormFields given;
    private final ResolvedData resolved;

    /**
     * Checks one option.
     *
     * @param definition of the option, as registered
     * @param given holds the value in its field "value"
     * @param resolved takes the objects behind ids
     */
    OptionInput(JsonNode definition, FormFields given, ResolvedData resolved) {
        this.definition = definition;
        this.given = given;
        this.resolved = resolved;
    }

    /** The value as the bot is told; empty where it is refused, which is noted. */
    Optional<JsonNode> read(OptionType type) {
        if (!given.has("value")) {
            given.require("value");
            return Optional.empty();
        }
        return switch (type) {
            case STRING -> text().filter(this::isChoice);
            case INTEGER -> integer().filter(this::isChoice);
            case NUMBER -> number().filter(this::isChoice);
            case BOOLEAN -> given.flag("value").map(BooleanNode::valueOf);
            case USER -> id("user", resolved::user);
            case ROLE -> id("role", resolved::role);
            case MENTIONABLE -> id("user or role", resolved::mentionable);
            case CHANNEL -> id("channel", id -> resolved.channel(id, channelTypes()));
            case ATTACHMENT -> attachment();
            case SUB_COMMAND, SUB_COMMAND_GROUP -> Optional.empty();
        };
    }

    private Optional<JsonNode> text() {
        if (!given.get("value").isTextual()) {
            given.fault(
                    "value", "STRING_TYPE_CONVERT", "Could not interpret \"" + given.get("value") + "\" as string.");
            return Optional.empty();
        }
        int least = definition.path("min_length").asInt(0);
        int most = definition.path("max_length").asInt(OptionValues.MOST_LENGTH);
        return given.text("value", least, most).map(TextNode::valueOf);
    }

    private Optional<JsonNode> integer() {
        long least = definition.path("min_value").asLong(-OptionValues.MOST_INTEGER);
        long most = definition.path("max_value").asLong(OptionValues.MOST_INTEGER);
        return given.integer("value", least, most).map(LongNode::valueOf);
    }

    private Optional<JsonNode> number() {
        double least = definition.path("min_value").asDouble(-OptionValues.MOST_INTEGER);
        double most = definition.path("max_value").asDouble(OptionValues.MOST_INTEGER);
        return given.number("value", least, most).map(DoubleNode::valueOf);
    }

    private boolean isChoice(JsonNode value) {
        JsonNode choices = definition.path("choices");
        for (JsonNode choice : choices) {
            JsonNode allowed = choice.get("value");
            if (value.isTextual() ? allowed.equals(value) : allowed.asDouble() == value.asDouble()) {
                return true;
            }
        }
        if (choices.isEmpty()) {
            return true;
        }
        given.errors()
                .choice(given.path("value"), value.asText(), String.join(", ", choices.findValuesAsText("value")));
        return false;
    }

    private interface Known {
        boolean test(long id);
    }

    private Optional<JsonNode> id(String what, Known known) {
        String text = given.get("value").asText();
        if (!known.test(Snowflakes.parse(text))) {
            given.fault(
                    "value",
                    "APPLICATION_COMMAND_INVALID_VALUE",
                    String.format(Locale.ROOT, "\"%s\" is no %s that can be chosen here.", text, what));
            return Optional.empty();
        }
        return Optional.of(TextNode.valueOf(text));
    }

    private Set<Integer> channelTypes() {
        Set<Integer> types = new HashSet<>();
        definition.path("channel_types").forEach(type -> types.add(type.asInt()));
        return types;
    }

    private Optional<JsonNode> attachment() {
        String number = given.get("value").asText();
        Optional<Attachment> attachment = resolved.file(number);
        if (attachment.isEmpty()) {
            given.fault("value", "APPLICATION_COMMAND_INVALID_VALUE", "There is no part files[" + number + "].");
        }
        return attachment.map(kept -> TextNode.valueOf(Long.toString(kept.id())));
    }
}
