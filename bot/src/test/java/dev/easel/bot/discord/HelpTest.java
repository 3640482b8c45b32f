package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelpTest {
    private static final int SLASH = 1;
    private static final int MESSAGE = 3;

    @TempDir
    Path folder;

    private static String help(PagePerson person, String locale, String meant) {
        person.command("help", locale);
        return person.heard(meant);
    }

    @Test
    void everyCommandHasALineInBothLanguages() throws IOException {
        try (BotRig rig = new BotRig(folder)) {
            String english = help(rig.ada, "en-US", "Right-click");
            String chinese = help(rig.ada, "zh-CN", "右键");
            assertThat(english).hasSizeLessThanOrEqualTo(2000);
            for (JsonNode command : rig.ada.commands()) {
                String name = command.path("name").asText();
                String local = command.path("name_localizations").path("zh-CN").asText(name);
                if (command.path("type").asInt() == SLASH && !name.equals("help")) {
                    String key = "line." + name;
                    assertThat(english)
                            .contains("**/" + name + "** "
                                    + Words.of("help", Locale.ENGLISH).say(key));
                    assertThat(chinese)
                            .contains("**/" + local + "** "
                                    + Words.of("help", Locale.CHINESE).say(key));
                } else if (command.path("type").asInt() == MESSAGE) {
                    assertThat(english).contains("**" + name + "**");
                    assertThat(chinese).contains("**" + local + "**");
                }
            }
        }
    }
}
