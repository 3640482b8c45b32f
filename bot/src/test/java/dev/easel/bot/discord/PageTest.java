package dev.easel.bot.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A bot and its people at the page: Ada, who runs the server, and Max. */
abstract class PageTest {
    @TempDir
    Path folder;

    BotRig rig;
    PagePerson ada;
    PagePerson max;

    @BeforeEach
    void start() throws IOException {
        rig = new BotRig(folder);
        ada = rig.ada;
        max = ada.as("max");
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    /** Presses the button below a refusal of moderation and fills in its form. */
    void appeal(PagePerson person, JsonNode refusal, String plea) {
        appeal(person, refusal, plea, "will see your appeal");
    }

    void appeal(PagePerson person, JsonNode refusal, String plea, String answer) {
        String interaction = person.click(refusal, 0, 0);
        JsonNode form = Forms.of(rig, interaction);
        person.fill(interaction, form.path("custom_id").asText(), "plea", plea);
        person.whispered(answer);
    }
}
