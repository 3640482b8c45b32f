package dev.easel.bot.localchat.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.http.Upload;
import dev.easel.bot.localchat.world.Channel;
import dev.easel.bot.localchat.world.Permission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FileRoutesTest {
    private static final byte[] PNG = PictureBytes.png();

    private RestRig rig;
    private Channel art;

    @BeforeEach
    void start() throws IOException {
        rig = new RestRig();
        art = rig.channel("art");
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private JsonNode upload(String json, Upload... files) {
        return rig.upload("POST", rig.messages(art), json, files).fine();
    }

    private Answer open(String url) {
        return rig.send(url, "GET", "text/plain", new byte[0]);
    }

    private static Upload file(int number, String name, byte[] bytes) {
        return new Upload("files[" + number + "]", name, bytes);
    }

    @Test
    void aPictureComesBackByteForByteWithItsSizeAndType() {
        JsonNode message = upload(
                "{\"attachments\": [{\"id\": 0, \"filename\": \"x\", \"description\": \"a fox\"}]}",
                file(0, "red fox.png", PNG));
        JsonNode attachment = message.get("attachments").get(0);
        assertThat(attachment.get("width").asInt()).isEqualTo(12);
        assertThat(attachment.get("height").asInt()).isEqualTo(7);
        assertThat(attachment.get("content_type").asText()).isEqualTo("image/png");
        assertThat(attachment.get("description").asText()).isEqualTo("a fox");
        Answer answer = open(attachment.get("url").asText());
        assertThat(answer.bytes()).isEqualTo(PNG);
        assertThat(answer.header("Content-Type")).isEqualTo("image/png");
        assertThat(answer.header("Content-Disposition")).startsWith("inline");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void aPageThatIsUploadedIsOnlyEverSavedAsText() {
        byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        JsonNode message = upload("{}", file(0, "fox.html", page));
        Answer answer = open(message.get("attachments").get(0).get("url").asText());
        assertThat(answer.header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"fox.html\"");
    }

    @Test
    void headAnswersWithoutTheFile() {
        String url = upload("{}", file(0, "a.png", PNG))
                .get("attachments")
                .get(0)
                .get("url")
                .asText();
        Answer answer = rig.send(url, "HEAD", "text/plain", new byte[0]);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEmpty();
        assertThat(answer.header("Content-Length")).isEqualTo(Integer.toString(PNG.length));
    }

    @Test
    void anAddressWorksForADayAndOnlyAsItWasSigned() {
        JsonNode message = upload("{}", file(0, "a.png", PNG));
        String url = message.get("attachments").get(0).get("url").asText();
        assertGone(url.substring(0, url.indexOf('?')));
        assertGone(url.replace("a.png", "b.png"));
        assertGone(url.replace("ex=", "ex=f"));
        assertGone(url.replace("hm=", "hm=0"));
        assertThat(open(url).status()).isEqualTo(200);
        rig.clock.advance(Duration.ofHours(25));
        assertGone(url);
        JsonNode again =
                rig.get(rig.messages(art) + "/" + message.get("id").asText()).fine();
        assertThat(open(again.get("attachments").get(0).get("url").asText()).status())
                .isEqualTo(200);
    }

    private void assertGone(String url) {
        Answer answer = open(url);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(new String(answer.bytes(), StandardCharsets.UTF_8))
                .isEqualTo("This content is no longer available.");
    }

    @Test
    void pathTricksLeadNowhere() {
        String base = rig.context.origin() + "/attachments/";
        assertThat(open(base + "1/2/%2e%2e").status()).isEqualTo(400);
        assertThat(open(base + "1/2/..%2f..%2fetc").status()).isEqualTo(400);
        assertThat(open(base + "1/2").status()).isEqualTo(404);
    }

    @Test
    void aDeletedMessageTakesItsFilesAlong() {
        JsonNode message = upload("{}", file(0, "a.png", PNG));
        rig.call("DELETE", rig.messages(art) + "/" + message.get("id").asText(), "")
                .fine();
        assertGoneSoon(message.get("attachments").get(0).get("url").asText());
    }

    /** Whoever was told of it just before may be asking for it. */
    private void assertGoneSoon(String url) {
        rig.clock.advance(Duration.ofSeconds(9));
        assertThat(open(url).bytes()).isEqualTo(PNG);
        rig.clock.advance(Duration.ofSeconds(1));
        assertGone(url);
    }

    @Test
    void anEditKeepsTheFilesItNamesAndAddsNewOnes() {
        JsonNode message = upload("{\"content\": \"two\"}", file(0, "a.png", PNG), file(1, "b.png", PNG));
        String path = rig.messages(art) + "/" + message.get("id").asText();
        assertThat(rig.call("PATCH", path, "{\"content\": \"still two\"}")
                        .fine()
                        .get("attachments"))
                .hasSize(2);
        String kept = message.get("attachments").get(1).get("id").asText();
        JsonNode edited = rig.upload(
                        "PATCH",
                        path,
                        "{\"attachments\": [{\"id\": \"" + kept + "\"}, {\"id\": 0, \"description\": \"new\"}]}",
                        file(0, "c.png", PNG))
                .fine();
        assertThat(edited.get("attachments").findValuesAsText("filename")).containsExactly("b.png", "c.png");
        assertGoneSoon(message.get("attachments").get(0).get("url").asText());
        rig.call("PATCH", path, "{\"attachments\": [{\"id\": \"77\"}]}")
                .refusedField("attachments.0.id", "ATTACHMENT_NOT_FOUND");
    }

    @Test
    void anEmbedShowsTheFileThatItNames() {
        JsonNode message = upload(
                "{\"embeds\": [{\"title\": \"t\", \"image\": {\"url\": \"attachment://a_fox.png\"}}]}",
                file(0, "a fox.png", PNG));
        JsonNode image = message.get("embeds").get(0).get("image");
        assertThat(message.get("attachments")).isEmpty();
        assertThat(image.get("width").asInt()).isEqualTo(12);
        assertThat(open(image.get("url").asText()).bytes()).isEqualTo(PNG);
        String path = rig.messages(art) + "/" + message.get("id").asText();
        JsonNode edited = rig.call("PATCH", path, "{\"content\": \"a\", \"attachments\": []}")
                .fine();
        assertThat(open(edited.get("embeds").get(0).get("image").get("url").asText())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aGalleryShowsTheFilesThatItNames() {
        JsonNode message = upload(
                "{\"flags\": 32768, \"components\": [{\"type\": 17, \"components\": [{\"type\": 12, \"items\": [{\"media\":"
                        + " {\"url\": \"attachment://a.png\"}}]}, {\"type\": 13, \"file\": {\"url\":"
                        + " \"attachment://b.txt\"}}]}]}",
                file(0, "a.png", PNG),
                file(1, "b.txt", new byte[] {'b'}));
        JsonNode container = message.get("components").get(0).get("components");
        JsonNode media = container.get(0).get("items").get(0).get("media");
        assertThat(media.get("height").asInt()).isEqualTo(7);
        assertThat(open(media.get("url").asText()).bytes()).isEqualTo(PNG);
        assertThat(container.get(1).get("name").asText()).isEqualTo("b.txt");
        assertThat(container.get(1).get("size").asInt()).isEqualTo(1);
    }

    @Test
    void filesTooLargeAreRefusedAndNothingStays() {
        rig.upload("POST", rig.messages(art), "{}", file(0, "a.bin", new byte[10 * 1024 * 1024 + 1]))
                .refused(413, 40005);
        byte[] nine = new byte[9 * 1024 * 1024];
        rig.upload("POST", rig.messages(art), "{}", file(0, "a", nine), file(1, "b", nine), file(2, "c", nine))
                .refused(413, 40005);
        assertThat(rig.events).isEmpty();
    }

    @Test
    void filesNeedThePermission() {
        rig.forbid(Permission.ATTACH_FILES);
        rig.upload("POST", rig.messages(art), "{}", file(0, "a.png", PNG)).refused(403, 50013);
    }

    @Test
    void brokenMultipartIsRefused() {
        byte[] body = "--x\r\nContent-Disposition: form-data; name=\"files[0]\"".getBytes(StandardCharsets.UTF_8);
        rig.send("/api/v10" + rig.messages(art), "POST", "multipart/form-data; boundary=x", body)
                .refused(400, 50035);
    }
}
