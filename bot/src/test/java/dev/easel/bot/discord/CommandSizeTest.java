package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandSizeTest {
    /** Of names, descriptions and values of choices, as Discord counts them. */
    private static final int MOST = 8000;

    @Test
    void noCommandIsLargerThanDiscordTakes(@TempDir Path folder) throws IOException {
        try (BotRig rig = new BotRig(folder)) {
            JsonNode commands = rig.ada.commands();
            assertThat(commands.findValuesAsText("name")).contains("admin", "imagine");
            for (JsonNode command : commands) {
                assertThat(size(command)).as(command.path("name").asText()).isLessThanOrEqualTo(MOST);
            }
        }
    }

    private static int size(JsonNode part) {
        int size = text(part, "name") + longest(part, "description") + text(part, "value");
        for (String inner : new String[] {"options", "choices"}) {
            for (JsonNode child : part.path(inner)) {
                size += size(child);
            }
        }
        return size;
    }

    private static int longest(JsonNode part, String field) {
        int longest = text(part, field);
        for (JsonNode localized : part.path(field + "_localizations")) {
            longest = Math.max(longest, localized.asText().length());
        }
        return longest;
    }

    private static int text(JsonNode part, String field) {
        return part.path(field).asText("").length();
    }
}
