package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.engine.InferenceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** /admin audit from the page: Ada runs the server; Max draws. */
class AuditTest extends PageTest {
    private void audit(String subcommand, Options.Value... values) {
        ada.command("en-US", "admin", Options.in("audit", subcommand, values));
    }

    private void draws(PagePerson person, String prompt) {
        person.slash("imagine", "prompt", prompt);
        person.message(message -> message.path("content").asText().endsWith("** - <@" + person.user + ">")
                && !message.path("attachments").isEmpty()
                && message.path("content").asText().contains(prompt.substring(0, 3)));
    }

    private String file(JsonNode message, String name) {
        for (JsonNode file : message.path("attachments")) {
            if (file.path("filename").asText().equals(name)) {
                return new String(ada.bytes(URI.create(file.path("url").asText())), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("no " + name + " in " + message);
    }

    private void quotaIsSpentAndSomethingFails() {
        ada.command(
                "en-US",
                "admin",
                Options.in("quota", "set", Options.whole("amount", 4), Options.text("period", "day")));
        ada.whispered("From now on");
        draws(max, "fox --seed 5");
        max.slash("imagine", "prompt", "=owl, \"quoted\"");
        max.whispered("This takes");
        rig.generator.failure = Optional.of(new InferenceException("no picture today"));
        ada.slash("imagine", "prompt", "cat");
        ada.message(message -> message.path("content").asText().contains("No picture today"));
        rig.generator.failure = Optional.empty();
    }

    @Test
    void everyRequestAndEveryDecisionIsWrittenDown() {
        quotaIsSpentAndSomethingFails();
        BotRig.await(
                "the refusal in the log",
                () -> rig.desk.desk.books().audit().latest(server(), 20).size() == 6);
        audit("show");
        String text = ada.heard("The latest entries");
        assertThat(text)
                .contains("<@" + ada.user + "> **set a quota for** everyone 4 images per day")
                .contains("<@" + max.user + "> **asked for** “fox")
                .contains("<@" + max.user + "> **was given**")
                .contains(
                        "<@" + max.user
                                + "> **was refused** “=owl, \"quoted\"” This takes 4 images; 0 left of 4 images a day, everyone. More 2026-01-03T00:00:00Z.")
                .contains("<@" + ada.user + "> **got nothing for**");
        audit("show", Options.user(max.user));
        assertThat(ada.heard("The latest of what <@" + max.user)).doesNotContain(ada.user);
    }

    @Test
    void peopleAreNamedWhereTheyAreWhatItIsAbout() {
        AdminCalls.send(ada, "access", "block", Options.user(max.user));
        ada.heard("blocked");
        AdminCalls.send(
                ada,
                "quota",
                "set",
                Options.whole("amount", 3),
                Options.text("period", "day"),
                Options.role(ada.role("Artist")));
        ada.heard("From now on");
        audit("show");
        assertThat(ada.heard("The latest entries"))
                .contains("<@" + ada.user + "> **blocked** <@" + max.user + ">")
                .contains("**set a quota for** <@&" + ada.role("Artist") + "> 3 images per day");
    }

    private long server() {
        return ada.server();
    }

    @Test
    void exportIsATableThatNoSpreadsheetTakesForFormulas() {
        quotaIsSpentAndSomethingFails();
        BotRig.await(
                "the refusal in the log",
                () -> rig.desk.desk.books().audit().latest(server(), 20).size() == 6);
        audit("export", Options.whole("days", 3650));
        String table = file(ada.whispered("All entries since"), "easel-audit-2026-01-02.csv");
        List<String> lines = table.lines().toList();
        assertThat(lines).hasSize(7);
        assertThat(lines.get(0))
                .isEqualTo("\uFEFFat,channel,user,action,subject,prompt,parameters,seed,images,credits,detail");
        assertThat(table).contains(",\"'=owl, \"\"quoted\"\"\",imagine,,4,40,\"This takes 4 images;");
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .contains(",'" + max.user + ",request.delivered,")
                        .contains(",5,4,40,"));
    }

    @Test
    void usageIsATableAndAChart() throws IOException {
        quotaIsSpentAndSomethingFails();
        BotRig.await(
                "the refusal in the log",
                () -> rig.desk.desk.books().audit().latest(server(), 20).size() == 6);
        audit("usage");
        JsonNode message = ada.whispered("images 4, people 2.");
        assertThat(file(message, "easel-usage.csv").lines())
                .containsExactly(
                        "\uFEFFuser,images,credits,delivered,refused,failed,cancelled",
                        "'" + max.user + ",4,40,1,1,0,0",
                        "'" + ada.user + ",0,0,0,0,1,0");
        byte[] chart = ada.bytes(
                URI.create(message.path("attachments").path(0).path("url").asText()));
        assertThat(ImageIO.read(new ByteArrayInputStream(chart)).getWidth()).isEqualTo(960);
    }

    @Test
    void theLogIsForThoseWhoManageTheServer() {
        assertThat(max.commands().findValuesAsText("name")).doesNotContain("admin");
        ada.command("zh-CN", "admin", Options.in("audit", "show"));
        ada.whispered("这段时间没有任何记录");
    }
}
