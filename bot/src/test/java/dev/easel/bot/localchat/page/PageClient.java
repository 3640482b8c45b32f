package dev.easel.bot.localchat.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.easel.bot.localchat.LocalChat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Calls what the page calls, as one person. */
public final class PageClient {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final String origin;
    private final String userId;

    private PageClient(String origin, String userId) {
        this.origin = origin;
        this.userId = userId;
    }

    /** The page of the person with this username. */
    public static PageClient of(LocalChat chat, String username) {
        String origin = "http://127.0.0.1:" + chat.port();
        for (JsonNode user : json(send(HttpRequest.newBuilder(URI.create(origin + "/page/people"))))) {
            if (user.path("username").asText().equals(username)) {
                return new PageClient(origin, user.path("id").asText());
            }
        }
        throw new IllegalArgumentException("nobody is called " + username);
    }

    /** Who acts. */
    public String userId() {
        return userId;
    }

    /** What the page starts with. */
    public JsonNode state() {
        return json(call("GET", "/state", ""));
    }

    /** The id of a channel by its name; "" for the direct one with the bot. */
    public String channel(String name) {
        for (JsonNode channel : state().path("channels")) {
            if (channel.path("name").asText("").equals(name)) {
                return channel.path("id").asText();
            }
        }
        throw new IllegalArgumentException("no channel " + name);
    }

    /** Calls something below /page; the query may follow the path. */
    public HttpResponse<String> call(String method, String path, String body) {
        String mark = path.contains("?") ? "&" : "?";
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(origin + "/page" + path + mark + "user=" + userId))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return send(request);
    }

    /** Opens the socket; it is connected when this returns. */
    public PageListener listen() {
        PageListener listener = new PageListener();
        HTTP.newWebSocketBuilder()
                .buildAsync(URI.create("ws" + origin.substring(4) + "/page/socket?user=" + userId), listener)
                .join();
        return listener;
    }

    /** Sends a request. */
    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** What a successful answer holds. */
    public static JsonNode json(HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(response.uri() + ": " + response.statusCode() + " " + response.body());
        }
        return parse(response.body());
    }

    static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
