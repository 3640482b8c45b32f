package dev.easel.bot.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.LocalChat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Ada at the page of a local chat server, in its channel #art. */
final class PagePerson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TRIES = 600;
    private static final long PAUSE_NANOS = 50_000_000;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String origin;
    final String user;
    final String channel;

    PagePerson(LocalChat chat) {
        origin = chat.pageUrl();
        user = named(get("page/people"), "username", "ada");
        channel = named(get("page/state?user=" + user).path("channels"), "name", "art");
    }

    private static String named(JsonNode list, String field, String name) {
        for (JsonNode node : list) {
            if (node.path(field).asText().equalsIgnoreCase(name)) {
                return node.path("id").asText();
            }
        }
        throw new AssertionError("no " + name + " in " + list);
    }

    void slash(String command, String option, String value) {
        ObjectNode body = interaction(2);
        ObjectNode data = command(body, command, 1);
        ArrayNode options = data.putArray("options");
        options.addObject().put("name", option).put("type", 3).put("value", value);
        post(body);
    }

    void menu(String command, JsonNode message) {
        ObjectNode body = interaction(2);
        command(body, command, 3).put("target_id", message.path("id").asText());
        post(body);
    }

    void click(JsonNode message, int row, int button) {
        ObjectNode body = interaction(3).put("message_id", message.path("id").asText());
        JsonNode pressed =
                message.path("components").path(row).path("components").path(button);
        body.putObject("data")
                .put("component_type", 2)
                .put("custom_id", pressed.path("custom_id").asText());
        post(body);
    }

    /** The newest message of this kind, once there is one. */
    JsonNode message(Predicate<JsonNode> wanted) {
        for (int i = 0; i < TRIES; i++) {
            for (JsonNode message : messages()) {
                if (wanted.test(message)) {
                    return message;
                }
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw new AssertionError("no such message among " + messages());
    }

    JsonNode messages() {
        return get("page/channels/" + channel + "/messages?limit=50&user=" + user);
    }

    byte[] file(JsonNode message) {
        return bytes(URI.create(message.path("attachments").path(0).path("url").asText()));
    }

    private ObjectNode interaction(int type) {
        return JSON.createObjectNode()
                .put("type", type)
                .put("channel_id", channel)
                .put("nonce", "1");
    }

    private ObjectNode command(ObjectNode body, String name, int type) {
        JsonNode commands = get("page/channels/" + channel + "/commands?user=" + user);
        return body.putObject("data")
                .put("id", named(commands, "name", name))
                .put("name", name)
                .put("type", type);
    }

    private void post(ObjectNode body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(origin + "page/interactions?user=" + user))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        HttpResponse<byte[]> response = sent(request);
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8));
        }
    }

    private JsonNode get(String path) {
        try {
            return JSON.readTree(bytes(URI.create(origin + path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(URI uri) {
        return sent(HttpRequest.newBuilder(uri).build()).body();
    }

    private HttpResponse<byte[]> sent(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static Predicate<JsonNode> saying(String text) {
        return message -> message.path("content").asText().equals(text);
    }

    static Optional<String> ephemeral(JsonNode message) {
        boolean hidden = (message.path("flags").asInt() & 64) != 0;
        return hidden ? Optional.of(message.path("content").asText()) : Optional.empty();
    }
}
