package dev.easel.bot.discord;

import static dev.easel.bot.discord.AdminGroupRig.text;
import static dev.easel.bot.discord.AdminGroupRig.whispered;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.job.Drawing;
import java.io.IOException;
import java.nio.file.Path;

/** A bot that takes all pictures for explicit ones, with Ada, who runs the server, and Max, who draws. */
final class ExplicitRig implements AutoCloseable {
    static final AdminGroupRig MODERATION = new AdminGroupRig("moderation");

    final BotRig rig;
    final PagePerson ada;
    final PagePerson max;

    ExplicitRig(Path folder) throws IOException {
        rig = new BotRig(folder);
        ada = rig.ada;
        max = ada.as("max");
        rig.desk.explicit = 0.9;
    }

    /** What becomes of explicit pictures wherever nothing else is decided. */
    void decide(String rule, String told) {
        MODERATION.ask(ada, told, "pictures", text("rule", rule));
    }

    JsonNode drawn(PagePerson person, String prompt) {
        person.slash("imagine", "prompt", prompt);
        return person.message(PagePerson.saying("**" + prompt + "** - <@" + person.user + ">"));
    }

    /** What was drawn last. */
    Drawing latest() {
        return rig.desk.desk.books().archive().shelf().latest(0, 0, 1).get(0);
    }

    static String file(JsonNode message) {
        return message.path("attachments").path(0).path("filename").asText();
    }

    /** Presses the button below a refusal and fills in its form. */
    static void appeal(BotRig rig, PagePerson person, JsonNode refusal, String plea) {
        String button = refusal.path("components")
                .path(0)
                .path("components")
                .path(0)
                .path("custom_id")
                .asText();
        String interaction = person.press(refusal, button);
        BotRig.await(
                "a form",
                () -> rig.oracle.exchanges().stream()
                        .anyMatch(exchange -> exchange.path().contains("/interactions/" + interaction + "/")));
        person.fill(interaction, "v1:appeal:" + button.substring(button.length() - 16), "plea", plea);
        whispered(person, "will see your appeal");
    }

    @Override
    public void close() {
        rig.close();
    }
}
