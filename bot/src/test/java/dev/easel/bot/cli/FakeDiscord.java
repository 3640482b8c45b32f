package dev.easel.bot.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Discord's REST API on loopback, as far as it is asked before the bot runs. Knows one token. */
final class FakeDiscord implements AutoCloseable {
    static final String TOKEN = "the-token";

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    private record Answer(int status, String body) {}

    FakeDiscord() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answer("users/@me", 200, "{'id':'7','username':'Easel'}");
        answer("applications/@me", 200, "{'id':'42','name':'Easel'}");
        answer(
                "gateway/bot",
                200,
                "{'url':'wss://gateway','shards':1,'session_start_limit':{'total':1000,'remaining':998,'reset_after':1}}");
        answer("users/@me/guilds", 200, "[{'id':'1','name':'Foxes','permissions':'274878024704'}]");
        server.createContext("/api/v10/", this::handle);
        server.start();
    }

    URI apiUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/v10/");
    }

    /** The section of the settings that leads here. */
    String settings() {
        return "discord:\n  api-url: " + apiUrl() + "\n  gateway-url: ws://127.0.0.1:1/gateway\n";
    }

    /** @param json with single quotes */
    void answer(String path, int status, String json) {
        answers.put("/api/v10/" + path, new Answer(status, json.replace('\'', '"')));
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean known = ("Bot " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
            Answer answer = known
                    ? answers.get(exchange.getRequestURI().getPath())
                    : new Answer(401, "{\"message\": \"401: Unauthorized\", \"code\": 0}");
            if (answer == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
