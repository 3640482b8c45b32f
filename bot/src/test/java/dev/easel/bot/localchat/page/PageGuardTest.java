package dev.easel.bot.localchat.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.localchat.LocalChat;
import dev.easel.bot.localchat.LocalChatOptions;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageGuardTest {
    private static LocalChat chat;
    private static String own;
    private static String socket;

    @BeforeAll
    static void start() throws IOException {
        chat = LocalChat.start(LocalChatOptions.ephemeral());
        own = "127.0.0.1:" + chat.port();
        socket = "/page/socket?user=" + PageClient.of(chat, "ada").userId();
    }

    @AfterAll
    static void stop() {
        chat.close();
    }

    /** A name that an attacker lets point to this computer is sent as Host by the browser that was lured there. */
    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "10.0.0.1", ""})
    void foreignHostsAreRefused(String host) throws IOException {
        for (String path : new String[] {"/", "/page/people"}) {
            assertThat(RawCall.get(chat.port(), path, host)).containsPattern("^HTTP/1.1 40[03] ");
        }
        assertThat(RawCall.upgrade(chat.port(), socket, host, "X-None: 1")).containsPattern("^HTTP/1.1 40[03] ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "https://127.0.0.1", "http://127.0.0.1:1"})
    void foreignOriginsAreRefused(String origin) throws IOException {
        String header = "Origin: " + origin;
        assertThat(RawCall.get(chat.port(), "/page/people", own, header)).startsWith("HTTP/1.1 403 ");
        assertThat(RawCall.upgrade(chat.port(), socket, own, header)).startsWith("HTTP/1.1 403 ");
    }

    @Test
    void otherSitesAreRefusedEvenWhereTheySendNoOrigin() throws IOException {
        assertThat(RawCall.get(chat.port(), "/page/people", own, "Sec-Fetch-Site: cross-site"))
                .startsWith("HTTP/1.1 403 ");
    }

    @Test
    void ownPageIsLetIn() throws IOException {
        String header = "Origin: http://" + own;
        assertThat(RawCall.get(chat.port(), "/page/people", own, header, "Sec-Fetch-Site: same-origin"))
                .startsWith("HTTP/1.1 200 ");
        assertThat(RawCall.get(chat.port(), "/page/people", "localhost:9")).startsWith("HTTP/1.1 200 ");
        assertThat(RawCall.upgrade(
                        chat.port(), socket, own, header + "\r\nSec-WebSocket-Extensions: permessage-deflate"))
                .startsWith("HTTP/1.1 101 ")
                .doesNotContain("permessage-deflate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?user=", "?user=1", "?user=abc", "?user=%zz"})
    void nobodyCanActAsSomebodyUnknown(String query) throws IOException {
        assertThat(RawCall.get(chat.port(), "/page/state" + query)).startsWith("HTTP/1.1 400 ");
        assertThat(RawCall.upgrade(chat.port(), "/page/socket" + query, own, "X-None: 1"))
                .startsWith("HTTP/1.1 400 ");
    }

    /** Files lie at the server's own address, so the page has to lie there too. */
    @ParameterizedTest
    @ValueSource(strings = {"", "?user=ada&channel=late-night", "?a=%0d%0aX:%20y"})
    void theOtherNameOfThisMachineLeadsToTheOwnOneWithAllThatItSays(String query) throws IOException {
        assertThat(RawCall.get(chat.port(), "/" + query, "localhost:" + chat.port()))
                .startsWith("HTTP/1.1 307 ")
                .contains("\r\nLocation: http://" + own + "/" + query + "\r\n");
    }

    @Test
    void nobodyCanActAsTheBot() throws IOException {
        String bot = PageClient.of(chat, "ada").state().at("/bot/user/id").asText();
        String answer = RawCall.get(chat.port(), "/page/state?user=" + bot);
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("'" + bot + "' is no person here.");
    }
}
