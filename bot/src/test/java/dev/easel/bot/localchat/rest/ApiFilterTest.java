package dev.easel.bot.localchat.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.easel.bot.localchat.Exchange;
import dev.easel.bot.localchat.fault.BotConnections;
import dev.easel.bot.localchat.fault.Fault;
import dev.easel.bot.localchat.fault.FaultAction;
import dev.easel.bot.localchat.fault.Faults;
import dev.easel.bot.localchat.fault.LoggedRequest;
import dev.easel.bot.localchat.fault.ShiftedClock;
import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.LoopbackServer;
import dev.easel.bot.localchat.http.Reply;
import dev.easel.bot.localchat.http.Router;
import dev.easel.bot.localchat.http.RouterHandler;
import dev.easel.bot.localchat.limit.InvalidRequests;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiFilterTest {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ShiftedClock clock =
            new ShiftedClock(Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));
    private final Faults faults = new Faults(clock, new NoConnections());
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private final InvalidRequests invalid = new InvalidRequests(clock);
    private final AtomicInteger handled = new AtomicInteger();
    private LoopbackServer server;

    @BeforeEach
    void start() throws IOException {
        server = serve(true);
    }

    private LoopbackServer serve(boolean limited) throws IOException {
        Router router = new Router()
                .add("POST", "/channels/{channel}/messages", call -> counted())
                .add("PUT", "/channels/{channel}/messages/{message}/reactions/{emoji}/@me", call -> counted())
                .add("DELETE", "/channels/{channel}/messages/{message}/reactions/{emoji}/{user}", call -> counted())
                .add("POST", "/interactions/{interaction}/{token}/callback", call -> counted())
                .add("PATCH", "/webhooks/{application}/{token}/messages/@original", call -> counted())
                .add("GET", "/gateway", call -> counted())
                .add("GET", "/users/@me", call -> counted())
                .add("GET", "/guilds/{guild}", call -> {
                    throw ApiException.unknown(10004, "Guild");
                })
                .add("GET", "/oauth2/applications/@me", call -> {
                    throw new IllegalStateException("broken inside");
                });
        LoopbackServer started = new LoopbackServer(0);
        started.start(
                sockets -> {},
                List.of(new RouterHandler(
                        "/api/v10", router, new ApiFilter("secret", limited, faults, exchanges::add, invalid))));
        return started;
    }

    private Reply counted() {
        handled.incrementAndGet();
        return Reply.noContent();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> call(String method, String path) throws IOException, InterruptedException {
        return call(method, path, "Bot secret", BodyPublishers.noBody());
    }

    private HttpResponse<String> call(String method, String path, String authorization, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v10" + path))
                .method(method, body);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "Bot wrong", "Bearer secret", "bot secret", "Bot secret "})
    void onlyTheRightTokenOpens(String authorization) throws IOException, InterruptedException {
        HttpResponse<String> response = call("GET", "/users/@me", authorization, BodyPublishers.noBody());
        boolean right = authorization.strip().equals("Bot secret");
        assertThat(response.statusCode()).isEqualTo(right ? 204 : 401);
        if (!right) {
            assertThat(response.body()).isEqualTo("{\"message\":\"401: Unauthorized\",\"code\":0}");
            assertThat(handled).hasValue(0);
        }
    }

    @Test
    void routesWithATokenOfTheirOwnNeedNoOther() throws IOException, InterruptedException {
        for (String path : List.of("/webhooks/1/t/messages/%40original", "/webhooks/1/t/messages/@original")) {
            assertThat(call("PATCH", path, "", BodyPublishers.noBody()).statusCode())
                    .isEqualTo(204);
        }
        assertThat(call("POST", "/interactions/1/t/callback", "", BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(204);
        assertThat(call("GET", "/gateway", "", BodyPublishers.noBody()).statusCode())
                .isEqualTo(204);
    }

    @Test
    void foreignWebPagesAreRefused() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v10/users/@me"))
                .header("Authorization", "Bot secret")
                .header("Origin", "https://example.org")
                .build();
        assertThat(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void everyAnswerSaysWhatIsLeft() throws IOException, InterruptedException {
        HttpResponse<String> response = call("POST", "/channels/7/messages");
        assertThat(header(response, "Via")).isEqualTo("1.1 easel");
        assertThat(header(response, "X-RateLimit-Limit")).isEqualTo("5");
        assertThat(header(response, "X-RateLimit-Remaining")).isEqualTo("4");
        assertThat(header(response, "X-RateLimit-Reset-After")).isEqualTo("5.000");
        assertThat(header(response, "X-RateLimit-Reset"))
                .isEqualTo(clock.instant().plusSeconds(5).getEpochSecond() + ".000");
        assertThat(header(response, "X-RateLimit-Bucket")).matches("[0-9a-f]{32}");
    }

    @Test
    void oneMessageTooManyIsRefusedUntilTheWindowIsOver() throws IOException, InterruptedException {
        for (int i = 0; i < 5; i++) {
            assertThat(call("POST", "/channels/7/messages").statusCode()).isEqualTo(204);
        }
        clock.advance(Duration.ofMillis(1500));
        HttpResponse<String> refused = call("POST", "/channels/7/messages");
        assertThat(refused.statusCode()).isEqualTo(429);
        JsonNode body = MAPPER.readTree(refused.body());
        assertThat(body.path("retry_after").asDouble()).isEqualTo(3.5);
        assertThat(body.path("global").asBoolean(true)).isFalse();
        assertThat(header(refused, "Retry-After")).isEqualTo("4");
        assertThat(header(refused, "Via")).isEqualTo("1.1 easel");
        assertThat(header(refused, "X-RateLimit-Remaining")).isEqualTo("0");
        assertThat(header(refused, "X-RateLimit-Scope")).isEqualTo("user");
        assertThat(handled).hasValue(5);
        assertThat(call("POST", "/channels/8/messages").statusCode()).isEqualTo(204);
        clock.advance(Duration.ofMillis(3500));
        assertThat(call("POST", "/channels/7/messages").statusCode()).isEqualTo(204);
    }

    @Test
    void addingAndRemovingReactionsCountTogether() throws IOException, InterruptedException {
        assertThat(call("PUT", "/channels/7/messages/8/reactions/x/@me").statusCode())
                .isEqualTo(204);
        HttpResponse<String> refused = call("DELETE", "/channels/7/messages/9/reactions/x/4");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(header(refused, "Retry-After")).isEqualTo("1");
        clock.advance(Duration.ofMillis(250));
        assertThat(call("DELETE", "/channels/7/messages/9/reactions/x/4").statusCode())
                .isEqualTo(204);
    }

    @Test
    void interactionTokensAreCountedApart() throws IOException, InterruptedException {
        for (int i = 0; i < 5; i++) {
            call("PATCH", "/webhooks/1/a/messages/@original");
        }
        assertThat(call("PATCH", "/webhooks/1/a/messages/@original").statusCode())
                .isEqualTo(429);
        assertThat(call("PATCH", "/webhooks/1/b/messages/@original").statusCode())
                .isEqualTo(204);
    }

    @Test
    void fiftyCallsASecondAreAllowedBesidesInteractions() throws IOException, InterruptedException {
        for (int i = 0; i < 50; i++) {
            assertThat(call("POST", "/channels/" + i + "/messages").statusCode())
                    .isEqualTo(204);
        }
        HttpResponse<String> refused = call("POST", "/channels/99/messages");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(MAPPER.readTree(refused.body()).path("global").asBoolean()).isTrue();
        assertThat(header(refused, "X-RateLimit-Global")).isEqualTo("true");
        assertThat(header(refused, "X-RateLimit-Scope")).isEqualTo("global");
        for (int i = 0; i < 60; i++) {
            assertThat(call("POST", "/interactions/" + i + "/t/callback").statusCode())
                    .isEqualTo(204);
        }
        assertThat(call("PATCH", "/webhooks/1/t/messages/@original").statusCode())
                .isEqualTo(204);
    }

    @Test
    void limitsCanBeSwitchedOff() throws IOException, InterruptedException {
        server.close();
        server = serve(false);
        for (int i = 0; i < 60; i++) {
            assertThat(call("POST", "/channels/7/messages").statusCode()).isEqualTo(204);
        }
    }

    @Test
    void tenThousandRefusalsShutTheBotOutForTenMinutes() throws IOException, InterruptedException {
        for (int i = 0; i < 9_999; i++) {
            invalid.note(i % 2 == 0 ? 403 : 429);
        }
        assertThat(call("GET", "/users/@me").statusCode()).isEqualTo(204);
        assertThat(call("GET", "/users/@me", "Bot wrong", BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(401);
        HttpResponse<String> shutOut = call("GET", "/users/@me");
        assertThat(shutOut.statusCode()).isEqualTo(429);
        assertThat(header(shutOut, "Via")).isEmpty();
        assertThat(header(shutOut, "Retry-After")).isEqualTo("600");
        clock.advance(Duration.ofMinutes(10));
        assertThat(call("GET", "/users/@me").statusCode()).isEqualTo(204);
    }

    @Test
    void everyCallIsToldWithItsBodies() throws IOException, InterruptedException {
        call("POST", "/channels/7/messages?x=1", "Bot secret", BodyPublishers.ofString("{\"content\":\"hi\"}"));
        call("GET", "/guilds/5");
        call("GET", "/nowhere");
        assertThat(exchanges).extracting(Exchange::status).containsExactly(204, 404, 404);
        Exchange post = exchanges.get(0);
        assertThat(post.method() + " " + post.path() + " " + post.query()).isEqualTo("POST /channels/7/messages x=1");
        assertThat(new String(post.requestBody(), StandardCharsets.UTF_8)).isEqualTo("{\"content\":\"hi\"}");
        assertThat(new String(exchanges.get(1).responseBody(), StandardCharsets.UTF_8))
                .contains("10004");
        assertThat(faults.requests())
                .extracting(LoggedRequest::path)
                .containsExactly("/channels/7/messages", "/guilds/5", "/nowhere");
    }

    @Test
    void brokenEndpointsTellNothingOfTheirInside() throws IOException, InterruptedException {
        HttpResponse<String> response = call("GET", "/oauth2/applications/@me");
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).isEqualTo("{\"message\":\"500: Internal Server Error\",\"code\":0}");
    }

    @Test
    void bodiesBeyond25MebibytesAreRefused() throws IOException, InterruptedException {
        byte[] body = new byte[RouterHandler.MOST_BYTES + 1];
        HttpResponse<String> response = call(
                "POST",
                "/channels/7/messages",
                "Bot secret",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("40005");
        assertThat(handled).hasValue(0);
    }

    @Test
    void anInjectedStatusStrikesAsOftenAsAskedAndNothingIsDone() throws IOException, InterruptedException {
        faults.add(Fault.status("POST", "/channels/*/messages", 503).after(1).times(2));
        assertThat(call("POST", "/channels/1/messages").statusCode()).isEqualTo(204);
        assertThat(call("POST", "/channels/2/messages").statusCode()).isEqualTo(503);
        assertThat(call("GET", "/users/@me").statusCode()).isEqualTo(204);
        assertThat(call("POST", "/channels/3/messages").statusCode()).isEqualTo(503);
        assertThat(call("POST", "/channels/4/messages").statusCode()).isEqualTo(204);
        assertThat(handled).hasValue(3);
    }

    @Test
    void anInjectedAnswerCarriesItsBodyAndHeaders() throws IOException, InterruptedException {
        faults.add(new Fault(
                "*", "/webhooks/**", 0, 1, new FaultAction.Answer(502, Map.of("X-Why", "test"), "{\"a\":1}")));
        HttpResponse<String> response = call("PATCH", "/webhooks/1/t/messages/%40original");
        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.body()).isEqualTo("{\"a\":1}");
        assertThat(header(response, "X-Why")).isEqualTo("test");
        assertThat(header(response, "Content-Type")).isEqualTo("application/json");
    }

    @Test
    void anInjectedRateLimitIsAProperOne() throws IOException, InterruptedException {
        faults.add(Fault.rateLimit("PATCH", "/webhooks/*/*/messages/@original", 2.2));
        HttpResponse<String> response = call("PATCH", "/webhooks/1/t/messages/%40original");
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(MAPPER.readTree(response.body()).path("retry_after").asDouble())
                .isEqualTo(2.2);
        assertThat(header(response, "Retry-After")).isEqualTo("3");
        assertThat(header(response, "X-RateLimit-Reset-After")).isEqualTo("2.200");
        assertThat(header(response, "X-RateLimit-Bucket")).isNotEmpty();
        assertThat(header(response, "Via")).isNotEmpty();
        assertThat(handled).hasValue(0);
    }

    @Test
    void aConnectionIsCutBeforeOrAfterTheWork() throws IOException, InterruptedException {
        faults.add(Fault.drop("POST", "/channels/1/messages").times(100));
        assertThatThrownBy(() -> call("POST", "/channels/1/messages")).isInstanceOf(IOException.class);
        assertThat(handled).hasValue(0);
        faults.clear();
        faults.add(Fault.dropAfter("POST", "/channels/1/messages").times(100));
        assertThatThrownBy(() -> call("POST", "/channels/1/messages")).isInstanceOf(IOException.class);
        assertThat(handled.get()).isPositive();
        assertThat(exchanges).isEmpty();
        assertThat(faults.requests()).extracting(LoggedRequest::status).containsOnly(0);
        faults.clear();
        assertThat(call("GET", "/users/@me").statusCode()).isEqualTo(204);
    }

    @Test
    void aDelayedCallIsAnsweredInTheEnd() throws IOException, InterruptedException {
        faults.add(Fault.delay("GET", "/users/@me", Duration.ofMillis(30)));
        assertThat(call("GET", "/users/@me").statusCode()).isEqualTo(204);
        assertThat(faults.requests().get(0).millis()).isGreaterThanOrEqualTo(30);
    }

    private static final class NoConnections implements BotConnections {
        @Override
        public void reconnect() {}

        @Override
        public void invalidate(boolean resumable) {}

        @Override
        public void close(int code) {}

        @Override
        public void drop() {}

        @Override
        public void ignoreHeartbeats(boolean ignore) {}

        @Override
        public void forgetSessions() {}
    }
}
