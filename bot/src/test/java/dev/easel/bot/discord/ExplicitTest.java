package dev.easel.bot.discord;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.job.Drawing;
import org.junit.jupiter.api.BeforeEach;

/** A bot that takes all pictures for explicit ones, and its people. */
abstract class ExplicitTest extends PageTest {
    static final AdminGroupRig MODERATION = new AdminGroupRig("moderation");

    @BeforeEach
    void takeAllForExplicit() {
        rig.desk.explicit = 0.9;
    }

    /** What becomes of explicit pictures wherever nothing else is decided. */
    void decide(String rule, String told) {
        MODERATION.ask(ada, told, "pictures", Options.text("rule", rule));
    }

    /** What was drawn last. */
    Drawing latest() {
        return rig.desk.desk.books().archive().shelf().latest(0, 0, 1).get(0);
    }

    static String file(JsonNode message) {
        return message.path("attachments").path(0).path("filename").asText();
    }
}
