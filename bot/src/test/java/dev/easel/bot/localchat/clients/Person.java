package dev.easel.bot.localchat.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** Somebody at the page, as far as HTTP and the socket go. */
final class Person implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Heard<JsonNode> events = new Heard<>();
    private final AtomicInteger nonces = new AtomicInteger();
    private final PageCalls calls;
    private final String id;
    private final WebSocket socket;
    private final HttpClient client;

    private Person(HttpClient client, String origin, String id) {
        this.client = client;
        this.id = id;
        calls = new PageCalls(client, origin, id);
        URI address = URI.create("ws" + origin.substring("http".length()) + "page/socket?user=" + id);
        socket = client.newWebSocketBuilder()
                .buildAsync(address, new SocketEvents(events))
                .join();
    }

    /**
     * Opens the page.
     *
     * @param origin the page's address
     * @param username such as ada
     */
    static Person open(String origin, String username) throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        JsonNode people = PageCalls.people(client, origin);
        return new Person(
                client, origin, named(people, "username", username).get("id").asText());
    }

    String id() {
        return id;
    }

    HttpClient http() {
        return client;
    }

    PageCalls calls() {
        return calls;
    }

    /** Everything that the socket brought since {@link #forget}. */
    List<JsonNode> heard() {
        return events.all();
    }

    void forget() {
        events.forget();
    }

    /** The id of a channel by its name. */
    String channel(String name) throws IOException, InterruptedException {
        return named(calls.get("/state").get("channels"), "name", name)
                .get("id")
                .asText();
    }

    /** The id of the direct channel with the bot. */
    String directChannel() throws IOException, InterruptedException {
        return named(calls.get("/state").get("channels"), "type", "1").get("id").asText();
    }

    JsonNode say(String channel, String text) throws IOException, InterruptedException {
        return calls.post(
                "/channels/" + channel + "/messages", MAPPER.createObjectNode().put("content", text));
    }

    /** Waits for an event and gives what it carries. */
    JsonNode await(String event, Predicate<JsonNode> meant) throws InterruptedException {
        return events.await(event, heard -> heard.get("t").asText().equals(event) && meant.test(heard.get("d")))
                .get("d");
    }

    /** Waits for a message, new or changed. */
    JsonNode awaitMessage(Predicate<JsonNode> meant) throws InterruptedException {
        return awaitMessage(meant, PATIENCE_SECONDS);
    }

    /** The same with another patience. */
    JsonNode awaitMessage(Predicate<JsonNode> meant, long seconds) throws InterruptedException {
        return events.await(
                        "message",
                        heard -> List.of("MESSAGE_CREATE", "MESSAGE_UPDATE")
                                        .contains(heard.get("t").asText())
                                && meant.test(heard.get("d")),
                        seconds)
                .get("d");
    }

    JsonNode awaitText(String content) throws InterruptedException {
        return awaitMessage(message -> message.get("content").asText().equals(content));
    }

    /** Uses a slash command; gives the nonce. */
    String slash(String channel, String name, ArrayNode options, PageCalls.File... files)
            throws IOException, InterruptedException {
        ObjectNode data = command(channel, name);
        data.set("options", options);
        return submit(channel, 2, data, files);
    }

    /** Asks for what an option could be. */
    String complete(String channel, String name, ArrayNode options) throws IOException, InterruptedException {
        ObjectNode data = command(channel, name);
        data.set("options", options);
        return submit(channel, 4, data);
    }

    /** Uses a command from a menu of a message or user. */
    String menu(String channel, String name, String targetId) throws IOException, InterruptedException {
        return submit(channel, 2, command(channel, name).put("target_id", targetId));
    }

    /** Clicks a button, or with values chooses from a select. */
    String click(JsonNode message, String customId, String... values) throws IOException, InterruptedException {
        ObjectNode data = MAPPER.createObjectNode();
        data.put("component_type", values.length == 0 ? 2 : 3).put("custom_id", customId);
        List.of(values).forEach(data.putArray("values")::add);
        ObjectNode body = body(message.get("channel_id").asText(), 3, data);
        body.put("message_id", message.get("id").asText());
        return send(body);
    }

    /** Submits the one text of a modal. */
    String submitText(JsonNode modal, String text) throws IOException, InterruptedException {
        ObjectNode data = MAPPER.createObjectNode();
        data.put("custom_id", modal.get("custom_id").asText());
        JsonNode asked = modal.get("components").get(0);
        boolean labelled = asked.get("type").asInt() == 18;
        JsonNode field =
                labelled ? asked.get("component") : asked.get("components").get(0);
        ObjectNode filled = MAPPER.createObjectNode();
        filled.put("type", 4).put("custom_id", field.get("custom_id").asText()).put("value", text);
        ObjectNode outer = data.putArray("components").addObject();
        outer.put("type", asked.get("type").asInt());
        if (labelled) {
            outer.set("component", filled);
        } else {
            outer.putArray("components").add(filled);
        }
        ObjectNode body = body(modal.get("channel_id").asText(), 5, data);
        body.put("interaction_id", modal.get("id").asText());
        return send(body);
    }

    /** Submits a modal's labelled fields, by their custom ids: one text each, or the values of a select. */
    String submit(JsonNode modal, Map<String, List<String>> filled) throws IOException, InterruptedException {
        ObjectNode data = MAPPER.createObjectNode();
        data.put("custom_id", modal.get("custom_id").asText());
        ArrayNode fields = data.putArray("components");
        for (JsonNode asked : modal.get("components")) {
            JsonNode field = asked.get("component");
            List<String> values = filled.getOrDefault(field.get("custom_id").asText(), List.of());
            ObjectNode component = fields.addObject().put("type", 18).putObject("component");
            component
                    .put("type", field.get("type").asInt())
                    .put("custom_id", field.get("custom_id").asText());
            if (field.get("type").asInt() == 4) {
                component.put("value", values.get(0));
            } else {
                values.forEach(component.putArray("values")::add);
            }
        }
        ObjectNode body = body(modal.get("channel_id").asText(), 5, data);
        body.put("interaction_id", modal.get("id").asText());
        return send(body);
    }

    private ObjectNode command(String channel, String name) throws IOException, InterruptedException {
        JsonNode command = named(calls.get("/channels/" + channel + "/commands"), "name", name);
        ObjectNode data = MAPPER.createObjectNode();
        data.put("id", command.get("id").asText())
                .put("name", name)
                .put("type", command.get("type").asInt());
        return data;
    }

    private String submit(String channel, int type, ObjectNode data, PageCalls.File... files)
            throws IOException, InterruptedException {
        return send(body(channel, type, data), files);
    }

    private ObjectNode body(String channel, int type, ObjectNode data) {
        ObjectNode body = MAPPER.createObjectNode();
        body.put("type", type).put("channel_id", channel).put("nonce", id + "-" + nonces.incrementAndGet());
        body.set("data", data);
        return body;
    }

    private String send(ObjectNode body, PageCalls.File... files) throws IOException, InterruptedException {
        if (files.length == 0) {
            calls.post("/interactions", body);
        } else {
            calls.post("/interactions", body, List.of(files));
        }
        return body.get("nonce").asText();
    }

    private static JsonNode named(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(node -> node.path(field).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing has " + field + " " + value + " in " + list));
    }

    @Override
    public void close() {
        socket.abort();
    }
}
