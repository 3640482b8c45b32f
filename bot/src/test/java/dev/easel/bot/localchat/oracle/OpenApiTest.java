package dev.easel.bot.localchat.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.localchat.Exchange;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The judge itself is judged first: a judge that finds nothing wrong proves nothing. */
class OpenApiTest {
    private static final String JSON = "application/json";
    private static final String USER = """
            {"id":"1305","username":"ada","discriminator":"0","global_name":"Ada","avatar":null,"public_flags":0,
             "flags":0,"banner":null,"accent_color":null,"avatar_decoration_data":null,"collectibles":null,
             "primary_guild":null}""";
    private static final String MESSAGE = """
            {"id":"1306","channel_id":"1307","type":0,"content":"hello","author":%s,"mentions":[],"mention_roles":[],
             "mention_everyone":false,"attachments":[],"embeds":[],"components":[],"pinned":false,"tts":false,"flags":0,
             "timestamp":"2026-01-02T03:04:05.678000+00:00","edited_timestamp":null}""".formatted(USER);

    private OpenApi api;

    @BeforeEach
    void load() {
        api = OpenApi.orSkip();
    }

    @Test
    void goodCallPasses() {
        assertThat(api.judge(call("POST", "/channels/1307/messages", "{\"content\":\"hello\"}", 200, MESSAGE)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "author", "mentions", "timestamp", "components", "channel_id"})
    void missingRequiredFieldOfAnAnswerIsCaught(String field) {
        String without = MESSAGE.replace("\"" + field + "\"", "\"x_" + field + "\"");
        assertThat(api.judge(call("GET", "/channels/1307/messages/1306", "", 200, without)))
                .anySatisfy(violation -> {
                    assertThat(violation.where()).isEqualTo("response");
                    assertThat(violation.message()).contains("'" + field + "'");
                });
    }

    @Test
    void valueOfTheWrongTypeIsNamedByItsPlace() {
        String wrong = MESSAGE.replace("\"username\":\"ada\"", "\"username\":7");
        assertThat(api.judge(call("GET", "/channels/1307/messages/1306", "", 200, wrong)))
                .extracting(Violation::pointer)
                .contains("/author/username");
    }

    @Test
    void timeWithoutOffsetIsCaught() {
        String wrong = MESSAGE.replace("678000+00:00", "678000");
        assertThat(api.judge(call("GET", "/channels/1307/messages/1306", "", 200, wrong)))
                .extracting(Violation::pointer)
                .contains("/timestamp");
    }

    @Test
    void numberWhereAnswersHaveASnowflakeIsCaught() {
        String wrong = MESSAGE.replace("\"channel_id\":\"1307\"", "\"channel_id\":1307");
        assertThat(api.judge(call("GET", "/channels/1307/messages/1306", "", 200, wrong)))
                .extracting(Violation::pointer)
                .contains("/channel_id");
    }

    @Test
    void numberWhereRequestsHaveASnowflakePasses() {
        String request = "{\"content\":\"hello\",\"attachments\":[{\"id\":0,\"filename\":\"a.png\"}]}";
        assertThat(api.judge(call("POST", "/channels/1307/messages", request, 200, MESSAGE)))
                .isEmpty();
    }

    @Test
    void requestBeyondALimitIsCaught() {
        String request = "{\"content\":\"" + "x".repeat(4001) + "\"}";
        assertThat(api.judge(call("POST", "/channels/1307/messages", request, 200, MESSAGE)))
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation.pointer()).isEqualTo("/content"));
    }

    @Test
    void multipartIsJudgedByItsPayload() {
        String type = "multipart/form-data; boundary=cut";
        assertThat(api.judge(multipart(type, "{\"content\":\"hello\"}"))).isEmpty();
        assertThat(api.judge(multipart(type, "{\"content\":7}")))
                .extracting(Violation::pointer)
                .contains("/content");
    }

    @Test
    void contextsMayBeTextInRequestsAlone() {
        String request = "[{\"name\":\"imagine\",\"description\":\"Draws\",\"type\":1,\"contexts\":[\"0\",\"1\"],"
                + "\"integration_types\":[\"0\"]}]";
        String answer = "[{\"id\":\"5\",\"application_id\":\"6\",\"version\":\"7\",\"type\":1,\"name\":\"imagine\","
                + "\"description\":\"Draws\",\"default_member_permissions\":null,\"dm_permission\":true,\"nsfw\":false,"
                + "\"contexts\":[0,1],\"integration_types\":[0],\"options\":[]}]";
        assertThat(api.judge(call("PUT", "/applications/6/commands", request, 200, answer)))
                .isEmpty();
        assertThat(api.judge(call("PUT", "/applications/6/commands", request, 200, answer.replace("[0,1]", "[\"0\"]"))))
                .extracting(Violation::where)
                .containsOnly("response")
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PATCH, /webhooks/6/token/messages/%40original, true",
        "PATCH, /webhooks/6/token/messages/@original, true",
        "POST, /channels/1307/sing, false",
        "POST, /channels/1307, false"
    })
    void onlyWhatIsDescribedIsKnown(String method, String path, boolean known) {
        assertThat(api.judge(call(method, path, "{}", 200, MESSAGE)).stream()
                        .noneMatch(violation -> violation.where().equals("route")))
                .isEqualTo(known);
    }

    @Test
    void askingForNothingKnownMayBeAnsweredSo() {
        assertThat(api.judge(call("GET", "/nothing", "", 404, "{\"message\":\"404: Not Found\",\"code\":0}")))
                .isEmpty();
    }

    @Test
    void refusalWithoutACodeIsCaught() {
        assertThat(api.judge(call("GET", "/channels/1307/messages/1306", "", 404, "{\"message\":\"Unknown Message\"}")))
                .extracting(Violation::message)
                .anyMatch(message -> message.contains("'code'"));
    }

    @Test
    void rateLimitWithoutATimeIsCaught() {
        String body = "{\"message\":\"You are being rate limited.\",\"code\":0,\"global\":false}";
        assertThat(api.judge(call("GET", "/channels/1307/messages/1306", "", 429, body)))
                .extracting(Violation::message)
                .anyMatch(message -> message.contains("'retry_after'"));
    }

    @Test
    void bodyWhereNoneIsForeseenIsCaught() {
        assertThat(api.judge(call("DELETE", "/channels/1307/messages/1306", "", 204, "")))
                .isEmpty();
        assertThat(api.judge(call("DELETE", "/channels/1307/messages/1306", "", 204, "{}")))
                .isNotEmpty();
    }

    @Test
    void answerOfAnotherTypeIsCaught() {
        Exchange exchange = new Exchange(
                "GET", "/channels/1307/messages/1306", "", "", new byte[0], 200, "text/html", bytes(MESSAGE));
        assertThat(api.judge(exchange)).extracting(Violation::message).containsExactly("its type is 'text/html'");
    }

    @Test
    void refusedRequestsAreTheRefusalsPointWhereATestSaysSo() {
        Exchange refused = call(
                "POST",
                "/channels/1307/messages",
                "{\"content\":7}",
                400,
                "{\"message\":\"Invalid Form Body\",\"code\":50035}");
        OracleRecorder all = OracleRecorder.ofAll();
        OracleRecorder accepted = OracleRecorder.ofAccepted();
        all.onExchange(refused);
        accepted.onExchange(refused);
        assertThat(all.violations()).isNotEmpty();
        assertThat(accepted.violations()).isEmpty();
    }

    private static Exchange multipart(String type, String payload) {
        String body =
                "--cut\r\nContent-Disposition: form-data; name=\"files[0]\"; filename=\"a.png\"\r\n\r\n\u0001\u0002\r\n"
                        + "--cut\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n\r\n" + payload
                        + "\r\n--cut--\r\n";
        return new Exchange("POST", "/channels/1307/messages", "", type, bytes(body), 200, JSON, bytes(MESSAGE));
    }

    private static Exchange call(String method, String path, String request, int status, String response) {
        return new Exchange(
                method,
                path,
                "",
                request.isEmpty() ? "" : JSON,
                bytes(request),
                status,
                response.isEmpty() ? "" : JSON,
                bytes(response));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
