package dev.easel.bot.discord;

import static dev.easel.bot.discord.AdminGroupRig.text;
import static dev.easel.bot.discord.AdminGroupRig.whispered;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.easel.bot.RecordingImageGenerator;
import dev.easel.bot.cli.ArchiveGallery;
import dev.easel.bot.job.Drawing;
import dev.easel.bot.job.JobPhase;
import dev.easel.bot.localchat.fault.Fault;
import dev.easel.bot.web.WebParts;
import dev.easel.bot.web.WebServer;
import dev.easel.engine.image.ImageSize;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where else an explicit picture might turn up: in the gallery, in other channels, in previews, after a restart. */
class ModeratedPlacesTest {
    private static final AdminGroupRig MODERATION = new AdminGroupRig("moderation");
    private static final String HIDDEN = "Hidden, as it was taken for an explicit picture";
    private static final int TELLINGS = 100;

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
        rig.desk.explicit = 0.9;
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private void decide(String rule, String told) {
        MODERATION.ask(ada, told, "pictures", text("rule", rule));
    }

    private JsonNode drawn(PagePerson person, String prompt) {
        person.slash("imagine", "prompt", prompt);
        return person.message(PagePerson.saying("**" + prompt + "** - <@" + person.user + ">"));
    }

    private Drawing latest() {
        return rig.desk.desk.books().archive().shelf().latest(0, 0, 1).get(0);
    }

    private static String file(JsonNode message) {
        return message.path("attachments").path(0).path("filename").asText();
    }

    private WebServer web() {
        return WebServer.start(
                0,
                Optional.empty(),
                new WebParts("1", List::of, () -> "", () -> new ArchiveGallery(rig.desk.desk), () -> 0));
    }

    private static HttpResponse<String> get(WebServer web, String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(web.origin() + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(path + " cannot be asked for", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Test
    void galleryHidesWhatIsHiddenAndDoesNotHaveWhatIsBlocked() {
        decide("spoiler", "hidden until");
        drawn(max, "fox");
        String id = latest().id().hex();
        try (WebServer web = web()) {
            assertThat(get(web, "/gallery").body()).contains(HIDDEN, id).doesNotContain("<img");
            String page = get(web, "/gallery/" + id).body();
            assertThat(page).contains("<details>\n<summary>" + HIDDEN);
            assertThat(page.indexOf("<img")).isBetween(page.indexOf("<details>"), page.indexOf("</details>"));
            assertThat(get(web, "/gallery/" + id + "/1.png").statusCode()).isEqualTo(200);

            decide("block", "not shown");
            assertThat(get(web, "/gallery").body()).doesNotContain(id).doesNotContain("fox");
            assertThat(get(web, "/gallery/" + id).statusCode()).isEqualTo(404);
            assertThat(get(web, "/gallery/" + id + "/1.png").statusCode()).isEqualTo(404);

            decide("off", "shown like any other");
            assertThat(get(web, "/gallery").body())
                    .contains("gallery/" + id + "/1.png")
                    .doesNotContain(HIDDEN);
        }
    }

    @Test
    void galleryHidesWhatAnAgeRestrictedChannelShowsAfterARestartToo() {
        drawn(ada.in("late-night"), "fox");
        try (WebServer web = web()) {
            assertThat(get(web, "/gallery").body()).contains(HIDDEN);
        }
        rig.restartBot();
        rig.desk.explicit = 0.9;
        try (WebServer web = web()) {
            assertThat(get(web, "/gallery").body()).contains(HIDDEN).doesNotContain("<img");
        }
    }

    @Test
    void galleryGoesOnWithoutAPictureThatCannotBeLookedAt() {
        rig.desk.explicit = 0;
        drawn(max, "fox");
        Drawing lost = latest();
        drawn(max, "owl");
        String sha256 = lost.files().getOrDefault(Drawing.picture(1), "");
        rig.restartBot(() -> rig.desk.desk.books().archive().files().remove(sha256));
        try (WebServer web = web()) {
            assertThat(get(web, "/gallery").body()).contains("owl").doesNotContain("fox");
        }
    }

    @Test
    void eachPictureIsJudgedOnceHoweverOftenItIsShown() {
        decide("spoiler", "hidden until");
        JsonNode grid = drawn(max, "fox");
        max.click(grid, 0, 0);
        max.message(message -> message.path("content").asText().contains("Image #1"));
        max.slash("show", "id", latest().id().hex());
        max.message(message -> file(message).startsWith("SPOILER_easel-")
                && !message.path("id").equals(grid.path("id"))
                && message.path("content").asText().equals(grid.path("content").asText()));
        try (WebServer web = web()) {
            assertThat(get(web, "/gallery").body()).contains(HIDDEN);
        }
        assertThat(rig.desk.judged).hasSize(latest().count());
        assertThat(new HashSet<>(rig.desk.judged)).hasSize(latest().count());
    }

    @Test
    void whatIsHiddenInOneChannelIsShownInNoOtherThatDoesNotHideItAndToNobodyElse() {
        MODERATION.ask(
                ada,
                "hidden until",
                "pictures",
                text("rule", "spoiler"),
                new AdminGroupRig.Value("channel", AdminGroupRig.CHANNEL, max.channel));
        drawn(max, "fox");
        String id = latest().id().hex();
        PagePerson elsewhere = max.in("general");
        elsewhere.slash("show", "id", id);
        elsewhere.message(
                message -> message.path("content").asText().contains("explicit one, which this channel does not show"));
        assertThat(elsewhere.pictures()).isEmpty();
        ada.slash("show", "id", id);
        whispered(ada, id + " is somebody else's");
        PagePerson late = max.in("late-night");
        late.slash("show", "id", id);
        assertThat(file(late.message(message -> !message.path("attachments").isEmpty())))
                .startsWith("easel-");
    }

    @Test
    void whatAnAgeRestrictedChannelShowsIsHiddenInADirectCopy() {
        ada.command(
                "en-US",
                "prefer",
                JsonNodeFactory.instance
                        .arrayNode()
                        .add(JsonNodeFactory.instance
                                .objectNode()
                                .put("name", "auto_dm")
                                .put("type", 1)));
        whispered(ada, "also sent to you as a direct message");
        PagePerson late = ada.in("late-night");
        assertThat(file(drawn(late, "fox"))).startsWith("easel-");
        PagePerson direct = ada.inDirect();
        assertThat(file(direct.message(PagePerson.saying("**fox** - <@" + ada.user + ">"))))
                .startsWith("SPOILER_easel-");
    }

    @ParameterizedTest
    @CsvSource({
        "block, not shown, 0.5, true",
        "spoiler, hidden until, 0.5, true",
        "block, not shown, 0.3, false",
        "off, shown like any other, 0.5, false"
    })
    void previewIsWithheldFromHalfTheThresholdOn(String rule, String told, double explicit, boolean withheld) {
        decide(rule, told);
        rig.desk.explicit = explicit;
        rig.generator.previews = List.of(RecordingImageGenerator.gradient("fox", 1, new ImageSize(64, 64)));
        rig.hold();
        max.slash("imagine", "prompt", "fox");
        JsonNode progress =
                max.message(message -> message.path("content").asText().contains("%"));
        assertThat(progress.path("attachments").isEmpty()).isEqualTo(withheld);
        rig.release();
        assertThat(file(max.message(PagePerson.saying("**fox** - <@" + max.user + ">"))))
                .startsWith("easel-");
    }

    @Test
    void refusalInADirectMessagePromisesNoAppeal() {
        PagePerson direct = ada.inDirect();
        for (String language : List.of("en-US", "zh-CN")) {
            PagePerson person = direct.speaking(language);
            person.slash("imagine", "prompt", "fox");
            String expected = language.equals("zh-CN") ? "私信中不予显示" : "which direct messages do not show";
            JsonNode told =
                    person.message(message -> message.path("content").asText().contains(expected));
            assertThat(told.path("content").asText())
                    .doesNotContainIgnoringCase("appeal")
                    .doesNotContain("申诉");
            assertThat(told.path("components")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusalThatIsToldAgainAfterARestartCanBeAppealed(boolean byInteraction) {
        rig.hold();
        max.slash("imagine", "prompt", "fox");
        max.message(message -> message.path("content").asText().contains("%"));
        rig.fault(Fault.status("PATCH", "/webhooks/**", 500).times(TELLINGS));
        rig.fault(Fault.status("PATCH", "/channels/**", 500).times(TELLINGS));
        rig.release();
        BotRig.await(
                "the end of the job",
                () -> rig.desk.desk.books().ledger().unfinished().stream()
                        .anyMatch(job -> job.status().phase() == JobPhase.FAILED));
        rig.restartBot(() -> {
            assertThat(max.everything()).noneMatch(ModeratedPlacesTest::isRefusal);
            rig.chat.faults().clear();
            if (!byInteraction) {
                rig.fault(Fault.status("PATCH", "/webhooks/**", 500).times(TELLINGS));
            }
        });
        JsonNode told = max.message(ModeratedPlacesTest::isRefusal);
        rig.chat.faults().clear();
        String button = told.path("components")
                .path(0)
                .path("components")
                .path(0)
                .path("custom_id")
                .asText();
        String interaction = max.press(told, button);
        BotRig.await(
                "a form",
                () -> rig.oracle.exchanges().stream()
                        .anyMatch(exchange -> exchange.path().contains("/interactions/" + interaction + "/")));
        max.fill(interaction, "v1:appeal:" + button.substring(button.length() - 16), "plea", "");
        whispered(max, "will see your appeal");
        MODERATION.ask(ada, "Open appeals: 1", "appeals");
    }

    private static boolean isRefusal(JsonNode message) {
        return message.path("content").asText().contains("was taken for an explicit one");
    }
}
