package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.job.DrawingId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clicks that are turned away. */
class ClicksTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private static String button(JsonNode message, int row, int number) {
        return message.path("components")
                .path(row)
                .path("components")
                .path(number)
                .path("custom_id")
                .asText();
    }

    private static DrawingId drawing(JsonNode message) {
        String id = message.findPath("custom_id").asText();
        return new DrawingId(id.substring(id.lastIndexOf(':') + 1));
    }

    @Test
    void whoPressesTooFastIsToldWhenToGoOnAndOthersAreNot() throws IOException {
        try (BotRig rig = BotRig.withClicks(folder, 2)) {
            JsonNode grid = rig.grid("fox");
            for (int i = 0; i < 4; i++) {
                rig.ada.press(grid, button(grid, 0, i));
            }
            rig.ada.whispered("press again in 1 s");
            PagePerson max = rig.ada.as("max");
            max.press(grid, button(grid, 0, 1));
            BotRig.await("an answer", () -> max.messages().toString().contains("Image #2"));
            assertThat(max.messages().toString()).doesNotContain("press again");
        }
    }

    /** What nobody but the bot can do on Discord: its message gets a button that is another place's. */
    @Test
    void drawingsOfDirectMessagesAreReachedByTheirOwnersAlone() throws IOException, InterruptedException {
        try (BotRig rig = new BotRig(folder)) {
            PagePerson direct = rig.ada.inDirect();
            direct.slash("imagine", "prompt", "secret");
            JsonNode secret = direct.message(PagePerson.saying("**secret** - <@" + rig.ada.user + ">"));
            JsonNode grid = rig.grid("fox");
            String forged = "v1:u:2:" + drawing(secret);
            ObjectNode edit = JSON.createObjectNode();
            edit.putArray("components")
                    .addObject()
                    .put("type", 1)
                    .putArray("components")
                    .addObject()
                    .put("type", 2)
                    .put("style", 2)
                    .put("label", "U2")
                    .put("custom_id", forged);
            assertThat(patched(rig, grid, edit)).isEqualTo(200);
            PagePerson max = rig.ada.as("max");
            max.press(grid, forged);
            max.whispered("does not belong to this message");
            rig.ada.press(grid, forged);
            rig.ada.message(one -> one.path("content").asText().startsWith("**secret** - Image #2"));
        }
    }

    private static int patched(BotRig rig, JsonNode message, ObjectNode edit) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(rig.chat.apiUrl() + "channels/" + rig.ada.channel
                        + "/messages/" + message.path("id").asText()))
                .header("Authorization", "Bot " + rig.chat.token())
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(edit.toString()))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void whatIsNotOnTheMessageCannotBePressed() throws IOException {
        try (BotRig rig = new BotRig(folder)) {
            JsonNode fox = rig.grid("fox");
            JsonNode owl = rig.grid("owl");
            assertThat(rig.ada.pressStatus(fox, button(owl, 0, 0))).isEqualTo(400);
        }
    }

    @Test
    void nothingThatIsTypedMentionsAnybody() throws IOException {
        try (BotRig rig = new BotRig(folder)) {
            rig.ada.slash("imagine", "prompt", "@everyone <@&1> **bold** `code`");
            JsonNode grid = rig.ada.message(one -> !one.path("attachments").isEmpty());
            assertThat(grid.path("content").asText()).contains("\\<@&1\\> \\*\\*bold\\*\\* \\`code\\`");
            assertThat(grid.path("mention_everyone").asBoolean()).isFalse();
            assertThat(grid.path("mention_roles")).isEmpty();
            assertThat(MentionCheck.check(rig.oracle.exchanges())).isGreaterThanOrEqualTo(2);
        }
    }
}
