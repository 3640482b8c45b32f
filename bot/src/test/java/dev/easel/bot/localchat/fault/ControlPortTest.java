package dev.easel.bot.localchat.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.easel.bot.localchat.LocalChat;
import dev.easel.bot.localchat.LocalChatOptions;
import dev.easel.bot.localchat.gateway.GatewayClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlPortTest {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private LocalChat chat;

    @BeforeEach
    void start() throws IOException {
        chat = LocalChat.start(LocalChatOptions.ephemeral().withControlPort(0));
    }

    @AfterEach
    void stop() {
        chat.close();
    }

    private HttpResponse<String> control(String method, String path, String body) {
        return send(method, "http://127.0.0.1:" + chat.controlPort() + path, body);
    }

    private static HttpResponse<String> send(String method, String url, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
    }

    private GatewayClient ready() {
        return GatewayClient.ready(chat.gatewayUrl(), chat.token(), 0);
    }

    private void gateway(String body) {
        assertThat(control("POST", "/gateway", body).statusCode()).isEqualTo(204);
    }

    @Test
    void aFaultStrikesRestUntilItIsTakenBack() {
        String url = chat.apiUrl() + "gateway/elsewhere";
        assertThat(control("POST", "/faults", "{\"path\":\"/gateway/*\",\"times\":5,\"status\":503,\"body\":\"later\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(send("GET", url, "").statusCode()).isEqualTo(503);
        assertThat(send("GET", url, "").body()).isEqualTo("later");
        assertThat(control("DELETE", "/faults", "").statusCode()).isEqualTo(204);
        assertThat(send("GET", url, "").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/faults|{}|exactly one of",
                "/faults|{\"status\":503,\"drop\":true}|exactly one of",
                "/faults|{\"status\":99}|not 99",
                "/faults|{\"status\":\"503\"}|must be a number",
                "/faults|{\"drop\":true,\"path\":\"no\"}|must begin with /",
                "/faults|{\"drop\":true,\"times\":0}|times 1 or more",
                "/faults|{\"delay_ms\":600000}|not 600000",
                "/faults|{\"rate_limit\":-1}|not -1",
                "/faults|not json|invalid JSON",
                "/gateway|{\"op\":8}|one of op (7 or 9)",
                "/gateway|{\"close\":1006}|not 1006",
                "/clock|{\"advance_ms\":-5}|does not go back",
                "/clock|{\"advance_ms\":9223372036854775807}|no further ahead than 3650 days",
                "/clock|{}|must be a whole number",
            })
    void whatMakesNoSenseIsRefusedByName(String path, String body, String reason) {
        HttpResponse<String> response = control("POST", path, body);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains(reason);
    }

    @Test
    void foreignWebPagesInjectNothing() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + chat.controlPort() + "/faults"))
                .header("Origin", "https://example.org")
                .POST(HttpRequest.BodyPublishers.ofString("{\"drop\":true}"))
                .build();
        assertThat(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void theClockLeaps() {
        Instant before = chat.faults().clock().instant();
        assertThat(control("POST", "/clock", "{\"advance_ms\":900000}").statusCode())
                .isEqualTo(204);
        assertThat(chat.faults().clock().instant()).isAfterOrEqualTo(before.plus(Duration.ofMinutes(15)));
    }

    @Test
    void requestsAreListedInOrder() throws IOException {
        send("GET", chat.apiUrl() + "one", "");
        send("POST", chat.apiUrl() + "two", "");
        JsonNode list =
                new ObjectMapper().readTree(control("GET", "/requests", "").body());
        assertThat(list.findValuesAsText("path")).containsExactly("/one", "/two");
        assertThat(list.findValuesAsText("method")).containsExactly("GET", "POST");
        assertThat(list.findValuesAsText("status")).containsExactly("404", "404");
    }

    @Test
    void botsAreAskedToReconnect() {
        try (GatewayClient bot = ready()) {
            gateway("{\"op\":7}");
            assertThat(bot.awaitOp(7).path("d").isNull()).isTrue();
            bot.send(1, "2");
            assertThat(bot.awaitOp(11).path("op").asInt()).isEqualTo(11);
        }
    }

    @Test
    void anInvalidSessionMayIdentifyAgainOnTheSameConnection() {
        try (GatewayClient bot = ready()) {
            gateway("{\"op\":9,\"d\":false}");
            assertThat(bot.awaitOp(9).path("d").asBoolean(true)).isFalse();
            bot.identify(chat.token(), 0);
            assertThat(bot.awaitEvent("GUILD_CREATE").path("name").asText()).isEqualTo("Easel");
        }
    }

    @Test
    void anInvalidSessionThatIsResumableIsResumed() {
        try (GatewayClient bot = GatewayClient.connect(chat.gatewayUrl())) {
            bot.identify(chat.token(), 0);
            String session = bot.awaitEvent("READY").path("session_id").asText();
            bot.awaitEvent("GUILD_CREATE");
            gateway("{\"op\":9,\"d\":true}");
            assertThat(bot.awaitOp(9).path("d").asBoolean()).isTrue();
            bot.resume(chat.token(), session, bot.lastSequence());
            assertThat(bot.awaitEvent("RESUMED").isObject()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"4000", "1001", "4009", "4014"})
    void connectionsAreClosedWithAnyCode(int code) {
        try (GatewayClient bot = ready()) {
            gateway("{\"close\":" + code + "}");
            assertThat(bot.closeCode()).isEqualTo(code);
        }
    }

    @Test
    void droppedConnectionsHearNoFarewell() {
        try (GatewayClient bot = ready()) {
            gateway("{\"drop\":true}");
            assertThat(bot.closeCode()).isEqualTo(1006);
        }
    }

    @Test
    void heartbeatsGoUnansweredOnDemand() {
        try (GatewayClient bot = ready()) {
            gateway("{\"ignore_heartbeats\":true}");
            bot.send(1, "2");
            gateway("{\"op\":7}");
            assertThat(bot.next().path("op").asInt()).isEqualTo(7);
            gateway("{\"ignore_heartbeats\":false}");
            bot.send(1, "2");
            assertThat(bot.next().path("op").asInt()).isEqualTo(11);
        }
    }

    @Test
    void aForgottenSessionCannotBeResumed() {
        try (GatewayClient bot = GatewayClient.connect(chat.gatewayUrl());
                GatewayClient again = GatewayClient.connect(chat.gatewayUrl())) {
            bot.identify(chat.token(), 0);
            String session = bot.awaitEvent("READY").path("session_id").asText();
            gateway("{\"forget_sessions\":true}");
            again.resume(chat.token(), session, bot.lastSequence());
            assertThat(again.awaitOp(9).path("d").asBoolean(true)).isFalse();
        }
    }

    @Test
    void withoutAControlPortThereIsNone() throws IOException {
        try (LocalChat plain = LocalChat.start(LocalChatOptions.ephemeral())) {
            assertThatThrownBy(plain::controlPort).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void aTakenControlPortFailsAndLeavesNoPortOpen() throws IOException {
        LocalChatOptions taken = LocalChatOptions.ephemeral().withControlPort(chat.controlPort());
        assertThatThrownBy(() -> LocalChat.start(taken)).isInstanceOf(IOException.class);
    }
}
