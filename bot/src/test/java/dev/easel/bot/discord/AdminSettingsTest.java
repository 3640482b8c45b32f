package dev.easel.bot.discord;

import static dev.easel.bot.discord.AdminCalls.answer;
import static dev.easel.bot.discord.AdminCalls.drawn;
import static dev.easel.bot.discord.AdminCalls.message;
import static dev.easel.bot.discord.AdminCalls.refused;
import static dev.easel.bot.discord.AdminCalls.send;
import static dev.easel.bot.discord.AdminCalls.sendFile;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.easel.bot.audit.AuditEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** /admin settings from the page: what Ada takes out and in. */
class AdminSettingsTest extends PageTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private byte[] exported() {
        JsonNode message =
                message(ada, said -> said.startsWith("Everything that"), () -> send(ada, "settings", "export"));
        assertThat(message.path("attachments").path(0).path("filename").asText())
                .matches("easel-settings-[0-9]+\\.json");
        return ada.file(message);
    }

    private String imported(String json) {
        return message(
                        ada,
                        said -> !said.isEmpty(),
                        () -> sendFile(ada, "settings", "import", "file", json.getBytes(StandardCharsets.UTF_8)))
                .path("content")
                .asText();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private void set() {
        answer(
                ada,
                "From now on",
                () -> send(
                        ada,
                        "quota",
                        "set",
                        Options.whole("amount", 12),
                        Options.text("period", "day"),
                        Options.role(ada.role("Artist"))));
        answer(ada, "clock of", () -> send(ada, "quota", "zone", Options.text("zone", "Asia/Kathmandu")));
        answer(
                ada,
                "blocked",
                () -> send(ada, "access", "block", Options.user(max.user), Options.text("reason", "holiday")));
        answer(ada, "The most", () -> send(ada, "limits", "set", Options.whole("steps", 10)));
    }

    @Test
    void whatIsTakenOutComesInAgainAndSaysWhatChanged() throws IOException {
        String empty = text(exported());
        set();
        String full = text(exported());
        JsonNode file = JSON.readTree(full);
        assertThat(file.path("easel_server_settings").asInt()).isEqualTo(1);
        assertThat(file.path("zone").asText()).isEqualTo("Asia/Kathmandu");
        assertThat(file.path("quotas").path(0).path("id").asText()).isEqualTo(ada.role("Artist"));
        assertThat(file.path("policy")
                        .path("access")
                        .path("blocked")
                        .path(max.user)
                        .asText())
                .isEqualTo("holiday");
        assertThat(refused(max, "fox")).contains("holiday");

        String back = imported(empty);
        assertThat(back)
                .startsWith("Imported. What has changed:")
                .contains("- `access.blocked." + max.user + "`: `holiday` → nothing")
                .contains("- `ceilings.steps`: `10` → `0`")
                .contains("- `zone`: `Asia/Kathmandu` → `UTC`");
        drawn(max, "fox", "fox");
        assertThat(imported(empty)).startsWith("Imported. Nothing has changed");

        imported(full);
        assertThat(refused(max, "owl")).contains("holiday");
        assertThat(text(exported())).isEqualTo(full);
        AuditEntry last = AdminCalls.decisions(rig, 1).get(0);
        assertThat(last.action()).isEqualTo("settings.import");
        assertThat(last.detail()).contains("ceilings.steps");
    }

    @Test
    void whatWillNotDoIsRefusedWholeAndNamesTheFieldAndTheValue() {
        set();
        String full = text(exported());
        String artist = ada.role("Artist");

        assertThat(imported(full.replace("\"steps\" : 10", "\"steps\" : 9999")))
                .isEqualTo(
                        "Nothing was changed: the field `policy.ceilings`: steps are 1 to 500 or 0 for none, not 9999.");
        assertThat(imported(full.replace("\"steps\" : 10", "\"steps\" : \"ten\"")))
                .isEqualTo(
                        "Nothing was changed: the field `policy.ceilings.steps`: the value \"ten\" will not do; write a whole number.");
        assertThat(imported(full.replace("\"steps\" : 10", "\"steps\" : 1, \"stepps\" : 2")))
                .isEqualTo("Nothing was changed: the field `policy.ceilings.stepps`: there is no such field.");
        assertThat(imported(full.replace("\"day\"", "\"fortnight\"")))
                .isEqualTo(
                        "Nothing was changed: the field `quotas[0].period`: the value \"fortnight\" will not do; write one of hour, day, week, month, lifetime.");
        assertThat(imported(full.replace("\"" + artist + "\"", "\"-3\"")))
                .isEqualTo(
                        "Nothing was changed: the field `quotas[0].id`: the value \"-3\" will not do; write an id of digits in quotes.");
        assertThat(imported(full.replace("Asia/Kathmandu", "Atlantis")))
                .isEqualTo(
                        "Nothing was changed: the field `zone`: the value \"Atlantis\" will not do; write a time zone such as Europe/Berlin or UTC.");
        assertThat(imported(full.replace("settings\" : 1", "settings\" : 7")))
                .isEqualTo("Nothing was changed: the file is of version 7; this Easel reads version 1.");
        assertThat(imported("[1]")).startsWith("Nothing was changed: the file holds no settings of a server;");
        assertThat(imported("{\n \"zone\": 'UTC'}"))
                .startsWith("Nothing was changed: the file is no JSON at line 2, column 10: Unexpected character");
        assertThat(imported(full + " ".repeat(300_000)))
                .startsWith("Nothing was changed: the file has 30")
                .endsWith("bytes; settings have at most 262144.");

        assertThat(text(exported())).isEqualTo(full);
    }
}
