package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.engine.InferenceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** /admin audit from the page: Ada runs the server; Max draws. */
class AuditTest {
    @TempDir
    Path folder;

    private BotRig rig;
    private PagePerson ada;
    private PagePerson max;

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

    private void audit(String subcommand, Options.Value... values) {
        ada.command("en-US", "admin", Options.in("audit", subcommand, values));
    }

    private JsonNode answered(PagePerson person, String text) {
        return person.message(saying(text));
    }

    private static Predicate<JsonNode> saying(String text) {
        return one ->
                PagePerson.ephemeral(one).filter(said -> said.contains(text)).isPresent();
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
                Options.in(
                        "quota",
                        "set",
                        Options.whole("amount", 4),
                        new Options.Value("period", Options.STRING, "day")));
        answered(ada, "From now on");
        draws(max, "fox --seed 5");
        max.slash("imagine", "prompt", "=owl, \"quoted\"");
        answered(max, "This takes");
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
        String text = PagePerson.ephemeral(answered(ada, "The latest entries")).orElseThrow();
        assertThat(text)
                .contains("<@" + ada.user + "> **set a quota for** everyone 4 images per day")
                .contains("<@" + max.user + "> **asked for** “fox")
                .contains("<@" + max.user + "> **was given**")
                .contains(
                        "<@" + max.user
                                + "> **was refused** “=owl, \"quoted\"” This takes 4 images; 0 left of 4 images a day, everyone. More 2026-01-03T00:00:00Z.")
                .contains("<@" + ada.user + "> **got nothing for**");
        audit("show", Options.user(max.user));
        assertThat(PagePerson.ephemeral(answered(ada, "The latest of what <@" + max.user))
                        .orElseThrow())
                .doesNotContain(ada.user);
    }

    @Test
    void peopleAreNamedWhereTheyAreWhatItIsAbout() {
        AdminCalls.answer(
                ada, "blocked", () -> AdminCalls.send(ada, "access", "block", AdminCalls.Value.user(max.user)));
        AdminCalls.answer(
                ada,
                "From now on",
                () -> AdminCalls.send(
                        ada,
                        "quota",
                        "set",
                        AdminCalls.Value.whole("amount", 3),
                        AdminCalls.Value.text("period", "day"),
                        AdminCalls.Value.role(ada.role("Artist"))));
        audit("show");
        assertThat(PagePerson.ephemeral(answered(ada, "The latest entries")).orElseThrow())
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
        String table = file(answered(ada, "All entries since"), "easel-audit-2026-01-02.csv");
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
        JsonNode message = answered(ada, "images 4, people 2.");
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
        answered(ada, "这段时间没有任何记录");
    }
}
