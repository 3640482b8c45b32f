package dev.easel.bot.localchat.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.http.FormFields;

/** Counts the characters of a command: names, descriptions and values, of translations only the longest. */
final class CommandSize {
    static final int MOST = 8000;

    private CommandSize() {}

    static void check(JsonNode command, FormFields fields) {
        if (of(command) > MOST) {
            fields.errors()
                    .add(fields.path(), "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (" + MOST + ")");
        }
    }

    static int of(JsonNode node) {
        int size = longest(node, "name") + longest(node, "description") + length(node.path("value"));
        for (JsonNode option : node.path("options")) {
            size += of(option);
        }
        for (JsonNode choice : node.path("choices")) {
            size += of(choice);
        }
        return size;
    }

    private static int longest(JsonNode node, String field) {
        int longest = length(node.path(field));
        for (JsonNode translation : node.path(field + "_localizations")) {
            longest = Math.max(longest, length(translation));
        }
        return longest;
    }

    private static int length(JsonNode text) {
        String value = text.asText("");
        return value.codePointCount(0, value.length());
    }
}
