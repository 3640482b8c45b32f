package dev.easel.bot.localchat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.localchat.page.PageClient;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no client would send. After each a person writes and reads as before. */
class RoughTreatmentTest {
    private static final String MULTIPART = "multipart/form-data; boundary=xx";
    private static final String PAYLOAD = "Content-Disposition: form-data; name=\"payload_json\"";
    private static final String FILE = "Content-Disposition: form-data; name=\"files[0]\"; filename=\"a.txt\"";

    private static LocalChat chat;
    private static RawServer server;
    private static PageClient ada;
    private static String messages;

    @BeforeAll
    static void start() throws IOException {
        chat = LocalChat.start(LocalChatOptions.ephemeral().withRateLimits(false));
        server = new RawServer(chat.port());
        ada = PageClient.of(chat, "ada");
        messages = "/page/channels/" + ada.channel("general") + "/messages?user=" + ada.userId();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        chat.close();
    }

    @AfterEach
    void everythingStillWorks() throws IOException {
        RawAnswer sent = server.post(messages, "application/json", "{\"content\":\"still here\"}");
        assertThat(sent.status()).isEqualTo(200);
        assertThat(server.get(messages).text()).startsWith("HTTP/1.1 200 ").contains("still here");
        assertThat(server.get("/api/v10/users/@me", "Authorization: Bot " + chat.token() + "\r\n")
                        .status())
                .isEqualTo(200);
    }

    private static String part(String head, String body) {
        return "--xx\r\n" + head + "\r\n\r\n" + body + "\r\n";
    }

    private static RawAnswer multipart(String body) throws IOException {
        return server.post(messages, MULTIPART, body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "400|\0\1 hello",
                "426|PRI * HTTP/2.0~~SM",
                "505|GET / HTTP/9.9~Host: localhost",
                "400|GET / HTTP/1.1",
                "400|GET / HTTP/1.1~Host: localhost~Host: evil.example",
                "400|GET / HTTP/1.1~Host: localhost~no colon",
                "400|GET http://evil.example/ HTTP/1.1~Host: localhost",
                "403|GET / HTTP/1.0",
                "404|OPTIONS * HTTP/1.1~Host: localhost",
                "405|TRACE / HTTP/1.1~Host: localhost~Cookie: secret",
                "400|CONNECT localhost:1 HTTP/1.1~Host: localhost",
                "400|POST / HTTP/1.1~Host: localhost~Content-Length: -1",
                "400|POST / HTTP/1.1~Host: localhost~Content-Length: 99999999999999999999",
                "400|POST / HTTP/1.1~Host: localhost~Content-Length: 1~Content-Length: 2",
                "400|POST / HTTP/1.1~Host: localhost~Content-Length: 1~Transfer-Encoding: chunked",
                "400|POST / HTTP/1.1~Host: localhost~Transfer-Encoding: chunked~~zz",
                "400|POST / HTTP/1.1~Host: localhost~Transfer-Encoding: chunked~~ffffffffffffffffff",
                "400|POST / HTTP/1.1~Host: localhost~Transfer-Encoding: gzip",
                "400|POST / HTTP/1.1~Host: localhost~Content-Length: 100~~cut",
            })
    void garbageIsRefused(int status, String request) throws IOException {
        RawAnswer answer = server.say(request.replace("~", "\r\n") + "\r\nConnection: close\r\n\r\n");
        answer.refused(status);
        assertThat(answer.text()).doesNotContain("secret");
    }

    @Test
    void hugeHeadsAreRefused() throws IOException {
        server.get("/" + "a".repeat(100_000)).refused(414);
        server.get("/", "X: " + "a".repeat(100_000) + "\r\n").refused(431);
        server.get("/", "X: a\r\n".repeat(20_000)).refused(431);
    }

    /** More of them than the server has threads. */
    @Test
    void thoseWhoSendSlowlyHoldUpNobody() throws IOException {
        try (RawServer slow = new RawServer(chat.port())) {
            for (int i = 0; i < 200; i++) {
                String path = i % 2 == 0 ? messages : "/api/v10/users/@me";
                slow.begin("POST " + path + " HTTP/1.1\r\n" + slow.host() + "Content-Length: 1000\r\n\r\n{");
            }
            everythingStillWorks();
        }
    }

    @Test
    void bodiesOverTheLimitAreRefused() throws IOException {
        int most = 25 * 1024 * 1024;
        String head = "POST " + messages + " HTTP/1.1\r\n" + server.host();
        server.say(head + "Content-Length: " + (most + 1) + "\r\n\r\n").refused(413);
        String chunk = "100000\r\n" + "a".repeat(0x100000) + "\r\n";
        server.say(head + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(25) + "1\r\na\r\n0\r\n\r\n")
                .refused(413);
    }

    @Test
    void refusalsDoNotQuoteAllThatWasSent() throws IOException {
        RawAnswer answer = server.post(messages, "application/json", "{\"content\":[" + "1,".repeat(1_000_000) + "1]}");
        answer.refused(400);
        assertThat(answer.text()).hasSizeLessThan(10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"content\":\"x\"}}",
                "{\"content\":NaN}",
                "{\"content\":\"\\ud800 half of a character\"}",
                "{\"\\udc00\":1,\"content\":\"x\"}",
                "{\"content\":\"\u00ed\u00a0\u0080\"}",
                "{\"content\":\"\u00c0\u00af\"}",
                "{\"content\":\"\u00ff\"}",
                "\u00ff\u00fe{\0}\0",
                "\u001f\u008b\u0008\0gzip"
            })
    void whatIsNoJsonInUtf8IsRefused(String body) throws IOException {
        server.post(messages, "application/json", body).refused(400);
        multipart(part(PAYLOAD, body) + "--xx--\r\n").refused(400);
    }

    @Test
    void jsonThatIsTooDeepOrHasTooLongNumbersIsRefused() throws IOException {
        server.post(messages, "application/json", "[".repeat(10_000)).refused(400);
        server.post(messages, "application/json", "{\"a\":".repeat(5000) + "1" + "}".repeat(5000))
                .refused(400);
        server.post(messages, "application/json", "{\"content\":" + "1".repeat(2000) + "}")
                .refused(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=\"xx",
                "multipart/form-data; boundary=other"
            })
    void boundariesThatFitNothingAreRefused(String contentType) throws IOException {
        server.post(messages, contentType, part(PAYLOAD, "{\"content\":\"x\"}") + "--xx--\r\n")
                .refused(400);
    }

    @Test
    void brokenMultipartIsRefused() throws IOException {
        String good = part(PAYLOAD, "{\"content\":\"x\"}");
        multipart(good).refused(400);
        multipart(good.repeat(10_000) + "--xx--\r\n").refused(400);
        multipart("--xx\r\nContent-Dispo").refused(400);
        multipart(part("garbage without a colon", "x") + "--xx--\r\n").refused(400);
        multipart(part("Content-Disposition: form-data", "x") + "--xx--\r\n").refused(400);
        multipart("\0\1\2").refused(400);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "..%2f..%2fpasswd, unknown.2f..2fpasswd",
        "<img src=x onerror=run()>.png, img_srcx_onerrorrun.png",
        "a\u00e2\u0080\u00aegnp.exe, agnp.exe",
        "a%0d%0aX-Evil: 1.png, a0d0aX-Evil_1.png",
        "a;b.txt, ab.txt"
    })
    void namesOfFilesAreOnlyNames(String sent, String kept) throws IOException {
        String head = FILE.replace("a.txt", sent);
        RawAnswer answer = multipart(part(head, "x") + "--xx--\r\n");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("\"filename\":\"" + kept + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/page/%2e%2e/page/people",
                "/page//people",
                "/page\\people",
                "/page/people%00",
                "/page/people%2f",
                "/api/v10/../v10/users/@me",
                "/api/v10/%c0%ae%c0%ae/gateway",
                "/attachments/../page/people",
                "/page/<b>",
                "/api/v10/%"
            })
    void pathTricksAreRefused(String path) throws IOException {
        server.get(path).refused(400);
    }

    @Test
    void idsAreDecimalDigitsOfAscii() throws IOException {
        StringBuilder wide = new StringBuilder();
        ada.userId().chars().forEach(digit -> wide.append("%EF%BC%").append(Integer.toHexString(0x90 + digit - '0')));
        for (String id :
                new String[] {"%2B" + ada.userId(), "0" + ada.userId(), "-1", "9223372036854775808", "" + wide}) {
            server.get("/page/state?user=" + id).refused(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bot", "Bot x", "Bearer TOKEN", "TOKEN", "Bot TOKENx", "Bot TOKEN, Bot TOKEN"})
    void wrongTokensAreAllRefusedAlike(String sent) throws IOException {
        RawAnswer answer =
                server.get("/api/v10/users/@me", "Authorization: " + sent.replace("TOKEN", chat.token()) + "\r\n");
        answer.refused(401);
        assertThat(answer.text()).endsWith("{\"message\":\"401: Unauthorized\",\"code\":0}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin: null", "Origin: http://evil.example", "Sec-Fetch-Site: cross-site"})
    void foreignPagesCannotUseTheApi(String header) throws IOException {
        server.get("/api/v10/gateway", header + "\r\n").refused(403);
        server.get(
                        "/gateway?v=10&encoding=json",
                        header + "\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nConnection: Upgrade\r\n")
                .refused(403);
    }

    /** Ten thousand refused calls shut a bot out; a web page could make them. */
    @Test
    void foreignPagesCannotHaveTheBotShutOut() throws IOException {
        try (LocalChat limited = LocalChat.start(LocalChatOptions.ephemeral())) {
            RawServer other = new RawServer(limited.port());
            String call = "GET /api/v10/gateway HTTP/1.1\r\n" + other.host();
            String foreign = call + "Sec-Fetch-Site: cross-site\r\n\r\n";
            RawAnswer answers = other.say(foreign.repeat(10_100) + call + "Connection: close\r\n\r\n");
            assertThat(answers.text().split("HTTP/1.1 403 ", -1)).hasSize(10_101);
            assertThat(answers.text()).contains("HTTP/1.1 200 ");
            other.close();
        }
    }
}
