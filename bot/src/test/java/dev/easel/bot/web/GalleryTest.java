package dev.easel.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GalleryTest {
    private final WebRig rig = new WebRig();

    @AfterEach
    void close() {
        rig.close();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void theLatestDrawingsLinkToTheirPages() {
        rig.shelf.add("ab12", "a fox", false);

        HttpResponse<String> answer = rig.get("/gallery");

        assertThat(header(answer, "Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(answer.body())
                .contains("href=\"gallery/ab12\"", "src=\"gallery/ab12/1.png\"", "a fox", "2026-01-02 03:04 UTC");
    }

    @Test
    void aDrawingsPageShowsItsPicturesItsRecipeAndItsButtons() {
        rig.shelf.add("ab12", "a fox", true);

        String page = rig.get("/gallery/ab12").body();

        assertThat(page)
                .contains("src=\"ab12/1.png\"", "src=\"ab12/4.png\"", "<dt>seed</dt><dd>77</dd>", "U1–U4", "❤️")
                .doesNotContain("ab12/5.png");
    }

    @Test
    void hiddenPicturesSayWhyAndAreFetchedByNobodyWhoDoesNotOpenThem() {
        rig.shelf.add("ab12", "a fox", false, Veil.EXPLICIT);

        assertThat(rig.get("/gallery", "Accept-Language", "zh-CN").body())
                .contains("已隐藏：被判断为露骨图片", "a fox")
                .doesNotContain("<img");
        assertThat(rig.get("/gallery/ab12").body())
                .containsPattern(
                        "(?s)<details>.*<summary>Hidden, as .*src=\"ab12/1.png\".*loading=\"lazy\".*</details>");
    }

    @Test
    void listAsksToBeLoadedAgainAsLongAsSomethingWasNotLookedAt() {
        rig.shelf.add("ab12", "a fox", false);
        assertThat(rig.get("/gallery").headers().firstValue("Refresh")).isEmpty();
        rig.shelf.add("cd34", "an owl", false, Veil.UNJUDGED);

        HttpResponse<String> answer = rig.get("/gallery");

        assertThat(header(answer, "Refresh")).isEqualTo("2");
        assertThat(answer.body()).contains("Hidden until it has been looked at", "src=\"gallery/ab12/1.png\"");
    }

    @Test
    void whatStrangersWroteIsTextAndNoMarkup() {
        rig.shelf.add("ab12", "\"><script>alert('x')</script>&amp;\u0007", false);

        assertThat(rig.get("/gallery").body() + rig.get("/gallery/ab12").body())
                .doesNotContain("<script", "\u0007")
                .contains("&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp; ");
    }

    @Test
    void aPageHoldsTwentyFourAndLeadsToTheNext() {
        for (int i = 0; i < 25; i++) {
            rig.shelf.add("d" + i, "drawing " + i, false);
        }

        assertThat(rig.get("/gallery").body())
                .contains("gallery/d23\"", "href=\"gallery?page=2\"")
                .doesNotContain("gallery/d24\"", "rel=\"prev\"");
        assertThat(rig.get("/gallery?page=2").body())
                .contains("gallery/d24\"", "href=\"gallery?page=1\"")
                .doesNotContain("gallery/d23\"", "rel=\"next\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "99999999999", "1.5", ""})
    void aPageNumberThatIsNoneShowsTheFirst(String number) {
        rig.shelf.add("ab12", "a fox", false);

        assertThat(rig.get("/gallery?page=" + number).body()).contains("a fox");
    }

    @Test
    void favouritesCanBeSeenAlone() {
        rig.shelf.add("ab12", "a fox", false);
        assertThat(rig.get("/gallery?favourites=1").body()).contains("Nothing has been marked as a favourite yet.");
        rig.shelf.add("cd34", "a badger", true);

        assertThat(rig.get("/gallery?favourites=1").body()).contains("a badger").doesNotContain("a fox");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "zh-CN,zh;q=0.9,en;q=0.8|zh-CN",
                "zh|zh-CN",
                "en;q=0.5,zh-TW|zh-CN",
                "de,en;q=0.5,zh;q=0.1|en",
                "fr|en",
                ";;;|en",
                "zh;q=0|en"
            })
    void thePageSpeaksTheBrowsersLanguage(String accepted, String language) {
        HttpResponse<String> answer = rig.get("/gallery", "Accept-Language", accepted);

        assertThat(answer.body()).contains("<html lang=\"" + language + "\">");
        assertThat(header(answer, "Vary")).isEqualTo("Accept-Language");
    }

    @Test
    void picturesAreKeptByTheBrowserAndAskedForByTheirTag() {
        rig.shelf.add("ab12", "a fox", false);

        HttpResponse<String> first = rig.get("/gallery/ab12/2.png");
        HttpResponse<String> again = rig.get("/gallery/ab12/2.png", "If-None-Match", header(first, "ETag"));

        assertThat(header(first, "Content-Type")).isEqualTo("image/png");
        assertThat(header(first, "Cache-Control")).isEqualTo("private, max-age=604800, immutable");
        assertThat(first.body()).hasSize(3);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/gallery/none",
                "/gallery/ab12/5.png",
                "/gallery/ab12/0.png",
                "/gallery/ab12/1.jpg",
                "/gallery/a.b"
            })
    void whatIsNotKeptIsToldInWords(String path) {
        rig.shelf.add("ab12", "a fox", false);

        HttpResponse<String> answer = rig.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no such drawing here, or no longer.");
    }

    @ParameterizedTest
    @CsvSource({"/,/gallery", "/gallery/,/gallery", "/gallery/ab12/,/gallery/ab12"})
    void aSlashAtTheEndLeadsToThePageWhoseLinksHold(String path, String place) {
        HttpResponse<String> answer = rig.get(path);

        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(URI.create("http://host" + path).resolve(header(answer, "Location")))
                .isEqualTo(URI.create("http://host" + place));
    }

    @Test
    void noScriptCanRunAndNoOtherSiteCanShowAnyOfIt() {
        HttpResponse<String> answer = rig.get("/gallery");

        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "script-src");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(rig.get("/gallery/style.css").body()).contains(".cards");
    }
}
