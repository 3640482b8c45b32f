package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.RecordingImageGenerator;
import dev.easel.bot.gallery.PlainPng;
import dev.easel.engine.image.ImageSize;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Requests that nothing is kept of, in the audit log as Ada takes it out by /admin audit export. */
class RequestLogTest extends PageTest {
    private static final byte[] PICTURE =
            PlainPng.encode(RecordingImageGenerator.gradient("described", 3, new ImageSize(90, 60)));

    /** The log's lines, once there are so many, without the moment, the channel and the mark that has tables keep ids. */
    private List<String> lines(int count) {
        BotRig.await(
                "the log",
                () -> rig.desk.desk.books().audit().latest(ada.server(), 100).size() == count,
                () -> rig.desk.desk.books().audit().latest(ada.server(), 100));
        ada.command("en-US", "admin", Options.in("audit", "export", Options.whole("days", 3650)));
        JsonNode message = ada.whispered("All entries since");
        String address = message.path("attachments").path(0).path("url").asText();
        return new String(ada.bytes(URI.create(address)), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", 3)[2].replaceFirst("^'", ""))
                .toList();
    }

    private void told(PagePerson person, String text) {
        person.message(message -> message.path("content").asText().contains(text));
    }

    @Test
    void describedPictureIsTold() {
        max.command("describe", Map.of(), Map.of("image", PICTURE));
        max.message(message -> message.path("components").size() == 2);
        assertThat(lines(1)).containsExactly(max.user + ",request.delivered,,,describe,,0,0,");
        ada.command("en-US", "admin", Options.in("audit", "show"));
        assertThat(ada.heard("The latest entries")).endsWith("<@" + max.user + "> **was given** describe");
    }

    @Test
    void whatCannotBeDescribedIsToldWithTheReason() {
        max.command("describe", Map.of("link", "https://example.org/a.png"), Map.of());
        told(max, "posted in this chat");
        max.command("describe", Map.of(), Map.of("image", "no picture".getBytes(StandardCharsets.UTF_8)));
        told(max, "image.png: ");
        List<String> lines = lines(2);
        assertThat(lines.get(0))
                .startsWith(max.user + ",request.refused,,,describe --link https://example.org/a.png,,0,0,")
                .contains("posted in this chat");
        assertThat(lines.get(1))
                .startsWith(max.user + ",request.refused,,,describe,,0,0,")
                .contains("image.png: ");
    }

    @Test
    void shortenedPromptIsToldWithItsVerdict() {
        max.slash("shorten", "prompt", "a magnificent apple on it");
        JsonNode answer = max.message(message -> message.path("components").size() == 2);
        BotRig.await(
                "the entry",
                () -> rig.desk.desk.books().audit().latest(ada.server(), 9).size() == 1);
        max.press(answer, "i1:d");
        told(max, "100 % magnificent");
        BotRig.await(
                "the entry",
                () -> rig.desk.desk.books().audit().latest(ada.server(), 9).size() == 2);
        max.slash("shorten", "prompt", "{red, green} apple");
        told(max, "The braces make 2 prompts");
        assertThat(lines(3))
                .containsExactly(
                        max.user + ",request.delivered,,a magnificent apple on it,shorten,,0,0,",
                        max.user + ",request.delivered,,a magnificent apple on it,shorten details,,0,0,",
                        max.user + ",request.refused,,\"{red, green} apple\",shorten,,0,0,"
                                + "The braces make 2 prompts of this; one at a time can be shortened.");
    }

    @Test
    void whoIsKeptOutIsToldWithWhatTheyAskedFor() {
        ada.command("en-US", "admin", Options.in("access", "deny", Options.user(max.user)));
        told(ada, "Denied");
        max.slash("shorten", "prompt", "an apple");
        BotRig.await(
                "the entry",
                () -> rig.desk.desk.books().audit().latest(ada.server(), 9).size() == 2);
        max.command("describe", Map.of(), Map.of("image", PICTURE));
        BotRig.await(
                "the entry",
                () -> rig.desk.desk.books().audit().latest(ada.server(), 9).size() == 3);
        List<String> lines = lines(3);
        assertThat(lines.get(1)).startsWith(max.user + ",request.refused,,an apple,shorten,,0,0,");
        assertThat(lines.get(2)).startsWith(max.user + ",request.refused,,,describe,,0,0,");
    }

    @Test
    void promptThatCannotBeReadIsToldAsItWasTyped() {
        max.slash("imagine", "prompt", "fox --ar banana");
        told(max, "banana");
        JsonNode grid = rig.grid("owl");
        String form = ada.menu("Remix", grid);
        ada.remix(form, Forms.of(rig, form).path("custom_id").asText(), "owl --frobnicate 7", PICTURE);
        told(ada, "frobnicate");
        max.slash("show", "id", "nothing like that");
        told(max, "nothing like that");
        List<String> lines = lines(5);
        assertThat(lines.get(0))
                .startsWith(max.user + ",request.refused,,fox --ar banana,imagine,,0,0,")
                .contains("banana");
        assertThat(lines)
                .anySatisfy(line ->
                        assertThat(line).startsWith(max.user + ",request.refused,,,show nothing like that,,0,0,"))
                .anySatisfy(line ->
                        assertThat(line).startsWith(ada.user + ",request.refused,,owl --frobnicate 7,remix of "));
    }

    @Test
    void declinedQuestionIsTakenBack() {
        max.slash("imagine", "prompt", "{a, b, c, d, e, f, g, h, i, j, k, l} fox");
        JsonNode question = max.message(message -> message.path("components").size() == 1);
        max.click(question, 0, 1);
        told(max, "Nothing is drawn.");
        assertThat(lines(1).get(0)).startsWith(max.user + ",request.cancelled,,a fox,imagine,,4,40,");
    }
}
