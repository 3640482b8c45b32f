package dev.easel.bot.discord;

import static dev.easel.bot.discord.ExplicitRig.file;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.cli.ArchiveGallery;
import dev.easel.bot.job.Drawing;
import dev.easel.bot.web.GalleryShelf;
import dev.easel.bot.web.ShelfItem;
import dev.easel.bot.web.Veil;
import dev.easel.bot.web.WebParts;
import dev.easel.bot.web.WebServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the web page shows of pictures that were taken for explicit ones. */
class HiddenGalleryTest {
    private static final String HIDDEN = "Hidden, as it was taken for an explicit picture";

    private static final long MOMENT = 600_000_000;

    private final AtomicLong nanos = new AtomicLong();

    @TempDir
    Path folder;

    private ExplicitRig moderated;
    private BotRig rig;
    private PagePerson max;

    @BeforeEach
    void start() throws IOException {
        moderated = new ExplicitRig(folder);
        rig = moderated.rig;
        max = moderated.max;
    }

    @AfterEach
    void stop() {
        moderated.close();
    }

    private WebServer web() {
        return WebServer.start(
                0,
                Optional.empty(),
                new WebParts("1", List::of, () -> "", () -> new ArchiveGallery(rig.desk.desk, nanos::get), () -> 0));
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
        moderated.decide("spoiler", "hidden until");
        moderated.drawn(max, "fox");
        String id = moderated.latest().id().hex();
        try (WebServer web = web()) {
            assertThat(get(web, "/gallery").body()).contains(HIDDEN, id).doesNotContain("<img");
            String page = get(web, "/gallery/" + id).body();
            assertThat(page).contains("<details>\n<summary>" + HIDDEN);
            assertThat(page.indexOf("<img")).isBetween(page.indexOf("<details>"), page.indexOf("</details>"));
            assertThat(get(web, "/gallery/" + id + "/1.png").statusCode()).isEqualTo(200);

            moderated.decide("block", "not shown");
            assertThat(get(web, "/gallery").body()).doesNotContain(id).doesNotContain("fox");
            assertThat(get(web, "/gallery/" + id).statusCode()).isEqualTo(404);
            assertThat(get(web, "/gallery/" + id + "/1.png").statusCode()).isEqualTo(404);

            moderated.decide("off", "shown like any other");
            assertThat(get(web, "/gallery").body())
                    .contains("gallery/" + id + "/1.png")
                    .doesNotContain(HIDDEN);
        }
    }

    @Test
    void galleryHidesWhatAnAgeRestrictedChannelShowsAfterARestartToo() {
        moderated.drawn(moderated.ada.in("late-night"), "fox");
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
    void listLooksAtAsManyAsThereIsTimeForAndAtTheOthersLater() {
        rig.desk.explicit = 0;
        List.of("fox", "owl", "cat").forEach(prompt -> moderated.drawn(max, prompt));
        rig.restartBot();
        GalleryShelf shelf = new ArchiveGallery(rig.desk.desk, () -> nanos.getAndAdd(MOMENT));
        assertThat(veils(shelf)).containsExactly(Veil.NONE, Veil.UNJUDGED, Veil.UNJUDGED);
        assertThat(veils(shelf)).containsExactly(Veil.NONE, Veil.NONE, Veil.UNJUDGED);
        assertThat(veils(shelf)).containsExactly(Veil.NONE, Veil.NONE, Veil.NONE);
    }

    private static List<Veil> veils(GalleryShelf shelf) {
        return shelf.latest(0, 3, false).items().stream().map(ShelfItem::veil).toList();
    }

    @Test
    void galleryGoesOnWithoutAPictureThatCannotBeLookedAt() {
        rig.desk.explicit = 0;
        moderated.drawn(max, "fox");
        Drawing lost = moderated.latest();
        moderated.drawn(max, "owl");
        String sha256 = lost.files().getOrDefault(Drawing.picture(1), "");
        rig.restartBot(() -> rig.desk.desk.books().archive().files().remove(sha256));
        try (WebServer web = web()) {
            assertThat(get(web, "/gallery").body()).contains("owl").doesNotContain("fox");
        }
    }

    @Test
    void eachPictureIsJudgedOnceHoweverOftenItIsShown() {
        moderated.decide("spoiler", "hidden until");
        JsonNode grid = moderated.drawn(max, "fox");
        max.click(grid, 0, 0);
        max.message(message -> message.path("content").asText().contains("Image #1"));
        max.slash("show", "id", moderated.latest().id().hex());
        max.message(message -> file(message).startsWith("SPOILER_easel-")
                && !message.path("id").equals(grid.path("id"))
                && message.path("content").asText().equals(grid.path("content").asText()));
        try (WebServer web = web()) {
            assertThat(get(web, "/gallery").body()).contains(HIDDEN);
        }
        assertThat(rig.desk.judged).hasSize(moderated.latest().count());
        assertThat(new HashSet<>(rig.desk.judged)).hasSize(moderated.latest().count());
    }
}
