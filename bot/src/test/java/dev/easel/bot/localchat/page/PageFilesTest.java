package dev.easel.bot.localchat.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.localchat.LocalChat;
import dev.easel.bot.localchat.LocalChatOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFilesTest {
    private static LocalChat chat;

    @BeforeAll
    static void start() throws IOException {
        chat = LocalChat.start(LocalChatOptions.ephemeral());
    }

    @AfterAll
    static void stop() {
        chat.close();
    }

    private static HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + chat.port() + path));
    }

    private static HttpResponse<String> get(String path) {
        return PageClient.send(at(path));
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html; charset=utf-8",
        "/vendor/lit-html/lit-html.js, text/javascript; charset=utf-8",
        "/vendor/lit-html/directives/repeat.js, text/javascript; charset=utf-8",
        "/vendor/markdown-it/dist/markdown-it.min.js, text/javascript; charset=utf-8"
    })
    void filesComeWithTheirType(String path, String type) {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(response.body()).isNotEmpty();
    }

    @Test
    void fileThatTheBrowserHasIsNotSentAgain() {
        String tag = get("/").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = PageClient.send(at("/").header("If-None-Match", "\"other\", W/" + tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void headAnswersWithoutTheFile() {
        String path = "/vendor/lit-html/lit-html.js";
        HttpResponse<String> head = PageClient.send(at(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length"))
                .hasValue(Integer.toString(get(path).body().length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/vendor/lit-html/package.json",
                "/vendor/lit-html/node/lit-html.js",
                "/vendor/markdown-it/lib/index.mjs",
                "/assets/index.html",
                "/assets/package-info.class",
                "/dev/easel/bot/localchat/page/index.html",
                "/index.html",
                "/vendor/"
            })
    void whatIsNotThePagesIsNotThere(String path) {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../../../etc/passwd",
                "/assets/%2e%2e/%2e%2e/logback.xml",
                "/assets/..%2f..%2fapp.css",
                "/vendor/lit-html/%2e%2e/lit-html/lit-html.js",
                "/assets/%00",
                "/assets/%zz",
                "/assets/a%5c..%5cb.css",
                "/vendor/lit-html//lit-html.js"
            })
    void pathTricksAreRefused(String path) throws IOException {
        String answer = RawCall.get(chat.port(), path);
        assertThat(answer).containsPattern("^HTTP/1.1 (400|404) ").doesNotContain("root:", "at org.", "at dev.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing", "/page/people", "/page/state", "/assets/x"})
    void everyAnswerForbidsForeignContent(String path) {
        HttpResponse<String> response = get(path);
        assertThat(response.headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
                        + "connect-src 'self' ws://127.0.0.1:" + chat.port() + "; font-src 'self'; "
                        + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(response.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(response.headers().firstValue("Cross-Origin-Resource-Policy"))
                .hasValue("same-origin");
    }
}
