package dev.easel.bot.localchat.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.LocalChat;
import dev.easel.bot.localchat.LocalChatOptions;
import dev.easel.bot.localchat.gateway.GatewayClient;
import dev.easel.bot.localchat.oracle.OracleRecorder;
import dev.easel.bot.localchat.page.PageClient;
import dev.easel.bot.localchat.page.PageListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** A server, a bot that a test plays by hand, and Max, whose page is open. Closing it judges every call. */
public final class Scene implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What a call was answered with. */
    public record Answer(int status, JsonNode json) {
        /** Discord's code. */
        public int code() {
            return json.path("code").asInt();
        }

        /** The code of the first fault of a field of error 50035. */
        public String fault(String path) {
            JsonNode node = json.path("errors");
            for (String part : path.split("\\.")) {
                node = node.path(part);
            }
            return node.path("_errors").path(0).path("code").asText();
        }
    }

    private final OracleRecorder oracle = OracleRecorder.ofAccepted();
    private final LocalChat chat;
    private final GatewayClient bot;
    private final PageClient max;
    private final PageListener maxHears;

    /** Opens it; the bot is logged in. */
    public Scene() throws IOException {
        chat = LocalChat.start(
                LocalChatOptions.ephemeral().withRateLimits(false).withExchanges(oracle));
        bot = GatewayClient.ready(chat.gatewayUrl(), chat.token(), GatewayClient.ALL_INTENTS);
        max = PageClient.of(chat, "max");
        maxHears = max.listen();
        maxHears.await("HELLO");
    }

    LocalChat chat() {
        return chat;
    }

    GatewayClient bot() {
        return bot;
    }

    PageClient max() {
        return max;
    }

    PageListener maxHears() {
        return maxHears;
    }

    PageClient person(String username) {
        return PageClient.of(chat, username);
    }

    String application() {
        return rest("GET", "users/@me", "").json().get("id").asText();
    }

    /** Calls the REST API; the body has ' for ". */
    public Answer rest(String method, String path, String body) {
        return send(
                method,
                chat.apiUrl() + path,
                body.replace('\'', '"').getBytes(StandardCharsets.UTF_8),
                "application/json");
    }

    /** Replaces the commands for everywhere and gives the first one's id. */
    String register(String commands) {
        Answer answer = rest("PUT", "applications/" + application() + "/commands", commands);
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.toString());
        }
        return answer.json().path(0).path("id").asText();
    }

    /** Sends what Max does; the body has ' for ". */
    Answer act(String body) {
        return act(max, body);
    }

    Answer act(PageClient person, String body) {
        HttpResponse<String> response = person.call("POST", "/interactions", body.replace('\'', '"'));
        return new Answer(response.statusCode(), parse(response.body()));
    }

    /** Sends what Max does with files, by the numbers of their parts. */
    Answer act(String body, Map<Integer, byte[]> files) {
        return send(
                "POST",
                chat.pageUrl() + "page/interactions?user=" + max.userId(),
                Multipart.of(body.replace('\'', '"'), files),
                "multipart/form-data; boundary=" + Multipart.BOUNDARY);
    }

    /** Uses a slash command without options in #general and gives what the bot hears. */
    JsonNode slash(String commandId, String name) {
        return slash(commandId, name, "general", "[]");
    }

    JsonNode slash(String commandId, String name, String channel, String options) {
        Answer answer = act("{'type':2,'channel_id':'" + max.channel(channel) + "','nonce':'n1','data':{'id':'"
                + commandId + "','name':'" + name + "','type':1,'options':" + options + "}}");
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.toString());
        }
        return bot.awaitEvent("INTERACTION_CREATE");
    }

    /** Presses a button and gives what the bot hears. */
    JsonNode press(JsonNode message, String customId) {
        Answer answer = act(pressing(message, customId));
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.toString());
        }
        return bot.awaitEvent("INTERACTION_CREATE");
    }

    static String pressing(JsonNode message, String customId) {
        return "{'type':3,'channel_id':'" + message.get("channel_id").asText() + "','nonce':'n2','message_id':'"
                + message.get("id").asText() + "','data':{'component_type':2,'custom_id':'" + customId + "'}}";
    }

    /** Answers an interaction. */
    Answer callback(JsonNode interaction, String body) {
        return rest("POST", callbackPath(interaction) + "?with_response=true", body);
    }

    static String callbackPath(JsonNode interaction) {
        return "interactions/" + interaction.get("id").asText() + "/"
                + interaction.get("token").asText() + "/callback";
    }

    /** Calls the webhook of an interaction. */
    Answer webhook(String method, JsonNode interaction, String below, String body) {
        return rest(method, webhookPath(interaction) + below, body);
    }

    static String webhookPath(JsonNode interaction) {
        return "webhooks/" + interaction.get("application_id").asText() + "/"
                + interaction.get("token").asText();
    }

    /** The newest messages of a channel as somebody's page shows them. */
    JsonNode messages(PageClient person, String channel) {
        return PageClient.json(person.call("GET", "/channels/" + person.channel(channel) + "/messages", ""));
    }

    static ObjectNode object(String json) {
        return (ObjectNode) parse(json.replace('\'', '"'));
    }

    /** A day passes. */
    public void passDay() {
        pass(Duration.ofDays(1));
    }

    void pass(Duration time) {
        chat.faults().clock().advance(time);
    }

    private static Answer send(String method, String url, byte[] body, String type) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bot easel-local-token")
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), parse(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        bot.close();
        chat.close();
        oracle.assertClean();
    }
}
