package dev.easel.bot.localchat.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.localchat.LocalChat;
import dev.easel.bot.localchat.LocalChatOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Follows the page from its first file to all that it names, as a browser would. */
class PageSourcesTest {
    private static final Pattern NAMED =
            Pattern.compile("(?:src|href)=\"([^\"$]+)\"|(?:from|import) ?['\"]([^'\"]+)['\"]");
    private static final Pattern WRITES_HTML = Pattern.compile(
            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|unsafe-?(html|svg)|\\beval\\(|new Function"
                    + "|srcdoc|setAttribute\\('style'|[< ]style=|\\son[a-z]+=",
            Pattern.CASE_INSENSITIVE);
    /** By its path, each file that the page loads. */
    private static final Map<String, String> SOURCES = new TreeMap<>();

    @BeforeAll
    static void follow() throws IOException {
        try (LocalChat chat = LocalChat.start(LocalChatOptions.ephemeral())) {
            URI start = URI.create("http://127.0.0.1:" + chat.port() + "/");
            Deque<URI> left = new ArrayDeque<>();
            left.add(start);
            while (!left.isEmpty()) {
                URI address = left.remove();
                if (SOURCES.containsKey(address.getPath())) {
                    continue;
                }
                HttpResponse<String> response = PageClient.send(HttpRequest.newBuilder(address));
                assertThat(response.statusCode()).as(address.toString()).isEqualTo(200);
                SOURCES.put(address.getPath(), response.body());
                Matcher named = NAMED.matcher(response.body());
                while (named.find()) {
                    URI next = address.resolve(named.group(1) != null ? named.group(1) : named.group(2));
                    assertThat(next.getAuthority())
                            .as("%s names %s", address, next)
                            .isEqualTo(start.getAuthority());
                    if (!next.getPath().equals("/")) {
                        left.add(next);
                    }
                }
            }
        }
    }

    @Test
    void everyFileThatThePageNamesIsServed() {
        assertThat(SOURCES)
                .containsKeys("/", "/assets/app.css", "/assets/main.js", "/assets/views/message.js")
                .containsKeys("/vendor/lit-html/lit-html.js", "/vendor/markdown-it/dist/markdown-it.min.js");
    }

    @Test
    void nothingIsWrittenAsHtmlAndNothingIsInline() {
        assertThat(SOURCES).isNotEmpty().allSatisfy((path, source) -> {
            if (!path.startsWith("/vendor/")) {
                assertThat(WRITES_HTML.matcher(source).results().map(found -> found.group()))
                        .as(path)
                        .isEmpty();
            }
        });
    }

    @Test
    void indexHasNoScriptOfItsOwn() {
        assertThat(SOURCES.get("/")).containsPattern("<script src=").doesNotContainPattern("<script(?![^>]* src=)");
    }

    @Test
    void modulesStaySmall() {
        assertThat(SOURCES).allSatisfy((path, source) -> {
            if (path.startsWith("/assets/")) {
                assertThat(source.lines().count()).as(path).isLessThan(250);
            }
        });
    }
}
