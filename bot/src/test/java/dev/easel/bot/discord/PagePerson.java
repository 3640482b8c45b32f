package dev.easel.bot.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.LocalChat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Ada at the page of a local chat server, in its channel #art or another. */
final class PagePerson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOUNDARY = "between-the-parts";
    private static final int TRIES = 600;
    private static final long PAUSE_NANOS = 50_000_000;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String origin;
    final String user;
    final String channel;
    private final String locale;

    PagePerson(LocalChat chat) {
        origin = chat.pageUrl();
        user = named(get("page/people"), "username", "ada");
        channel = named(channels(), "name", "art");
        locale = "en-US";
    }

    private PagePerson(PagePerson same, String user, String channel, String locale) {
        origin = same.origin;
        this.user = user;
        this.channel = channel;
        this.locale = locale;
    }

    /** The same person with another language, such as {@code zh-CN}. */
    PagePerson speaking(String language) {
        return new PagePerson(this, user, channel, language);
    }

    /** Another person in the same channel. */
    PagePerson as(String name) {
        return new PagePerson(this, named(get("page/people"), "username", name), channel, locale);
    }

    /** The same person in another channel. */
    PagePerson in(String name) {
        return new PagePerson(this, user, named(channels(), "name", name), locale);
    }

    /** The same person in the direct channel with the bot. */
    PagePerson inDirect() {
        return new PagePerson(this, user, named(channels(), "type", "1"), locale);
    }

    /** The same person in the direct channel with somebody else, where the bot is not. */
    PagePerson with(String name) {
        for (JsonNode place : channels()) {
            JsonNode recipients = place.path("recipients");
            if (recipients.size() == 1
                    && recipients.path(0).path("username").asText().equals(name)) {
                return new PagePerson(this, user, place.path("id").asText(), locale);
            }
        }
        throw new AssertionError("no direct channel with " + name);
    }

    /** A role's id. */
    String role(String name) {
        return named(get("page/state?user=" + user).path("guild").path("roles"), "name", name);
    }

    /** The same with files, which options name by their place in the list. */
    String invoke(String name, ArrayNode options, List<byte[]> files) {
        if (files.isEmpty()) {
            return invoke(name, options);
        }
        ObjectNode body = interaction(2);
        command(body, name, 1).set("options", options);
        return post(body, files);
    }

    /** The server's id. */
    long server() {
        return Long.parseUnsignedLong(
                get("page/state?user=" + user).path("guild").path("id").asText());
    }

    /** All commands that can be used here. */
    JsonNode commands() {
        return get("page/channels/" + channel + "/commands?user=" + user);
    }

    private JsonNode channels() {
        return get("page/state?user=" + user).path("channels");
    }

    boolean botIsOnline() {
        return get("page/state?user=" + user).path("bot").path("online").asBoolean();
    }

    /** A command without options, in a language. */
    void command(String command, String locale) {
        ObjectNode body = interaction(2).put("locale", locale);
        command(body, command, 1);
        post(body);
    }

    /** What is offered while a command's option is typed; the interaction's id. */
    String typing(String command, String option, String typed) {
        ObjectNode body = interaction(4);
        command(body, command, 1)
                .putArray("options")
                .addObject()
                .put("name", option)
                .put("type", 3)
                .put("value", typed)
                .put("focused", true);
        return post(body);
    }

    /** The same of a command with subcommands. */
    String typing(String command, ArrayNode options) {
        ObjectNode body = interaction(4);
        command(body, command, 1).set("options", options);
        return post(body);
    }

    void react(JsonNode message, String emoji) {
        String path = "page/channels/" + channel + "/messages/"
                + message.path("id").asText() + "/reactions/"
                + URLEncoder.encode(emoji, StandardCharsets.UTF_8) + "?user=" + user;
        int status = sent(HttpRequest.newBuilder(URI.create(origin + path))
                        .PUT(HttpRequest.BodyPublishers.noBody())
                        .build())
                .statusCode();
        if (status != 204) {
            throw new AssertionError("the reaction was answered with " + status);
        }
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

    /**
     * A command with subcommands.
     *
     * @param options as the page nests them
     */
    void command(String locale, String name, ArrayNode options) {
        ObjectNode body = interaction(2).put("locale", locale);
        command(body, name, 1).set("options", options);
        post(body);
    }

    /** The same with files, which options name by their places. */
    void command(String name, ArrayNode options, List<byte[]> files) {
        ObjectNode body = interaction(2);
        command(body, name, 1).set("options", options);
        post(body, files);
    }

    /**
     * The same in one's own language; the interaction's id.
     *
     * @param options as the page nests them
     */
    String invoke(String name, ArrayNode options) {
        ObjectNode body = interaction(2);
        command(body, name, 1).set("options", options);
        return post(body);
    }

    /** Clicks the button of this id, or with values chooses from a select; the interaction's id. */
    String press(JsonNode message, String customId, String... values) {
        ObjectNode body = interaction(3).put("message_id", message.path("id").asText());
        ObjectNode data = body.putObject("data")
                .put("component_type", values.length == 0 ? 2 : 3)
                .put("custom_id", customId);
        List.of(values).forEach(data.putArray("values")::add);
        return post(body);
    }

    /** With files as options. */
    void imagine(String prompt, Map<String, byte[]> files) {
        ObjectNode body = interaction(2);
        ArrayNode options = command(body, "imagine", 1).putArray("options");
        options.addObject().put("name", "prompt").put("type", 3).put("value", prompt);
        List<byte[]> parts = new ArrayList<>();
        files.forEach((name, bytes) -> {
            options.addObject().put("name", name).put("type", 11).put("value", parts.size());
            parts.add(bytes);
        });
        post(body, parts);
    }

    /** What /imagine is answered with. */
    int imagineStatus(String prompt) {
        ObjectNode body = interaction(2);
        command(body, "imagine", 1)
                .putArray("options")
                .addObject()
                .put("name", "prompt")
                .put("type", 3)
                .put("value", prompt);
        return sent(json(body)).statusCode();
    }

    /** A command with texts and files as options. */
    void command(String name, Map<String, String> texts, Map<String, byte[]> files) {
        ObjectNode body = interaction(2);
        ArrayNode options = command(body, name, 1).putArray("options");
        texts.forEach((option, text) ->
                options.addObject().put("name", option).put("type", 3).put("value", text));
        List<byte[]> parts = new ArrayList<>();
        files.forEach((option, bytes) -> {
            options.addObject().put("name", option).put("type", 11).put("value", parts.size());
            parts.add(bytes);
        });
        post(body, parts);
    }

    /** Clicks a button by its id; gives the interaction's. */
    String press(JsonNode message, String customId) {
        ObjectNode body = interaction(3).put("message_id", message.path("id").asText());
        body.putObject("data").put("component_type", 2).put("custom_id", customId);
        return post(body);
    }

    /** What a click on the button of this id is answered with. */
    int pressStatus(JsonNode message, String customId) {
        ObjectNode body = interaction(3).put("message_id", message.path("id").asText());
        body.putObject("data").put("component_type", 2).put("custom_id", customId);
        return sent(json(body)).statusCode();
    }

    /** Fills in the prompt of the form that an interaction opened. */
    void fill(String interaction, String form, String prompt) {
        fill(interaction, form, "prompt", prompt);
    }

    /** Fills in one field of the form that an interaction opened. */
    void fill(String interaction, String form, String field, String text) {
        ObjectNode body = interaction(5).put("interaction_id", interaction);
        ArrayNode fields = body.putObject("data").put("custom_id", form).putArray("components");
        field(fields, 4, field).put("value", text);
        post(body);
    }

    /** The interaction's id. */
    String menu(String command, JsonNode message) {
        ObjectNode body = interaction(2);
        command(body, command, 3).put("target_id", message.path("id").asText());
        return post(body);
    }

    /** Fills in the form that an interaction opened. */
    void remix(String interaction, String form, String prompt, byte[] picture) {
        ObjectNode body = interaction(5).put("interaction_id", interaction);
        ArrayNode fields = body.putObject("data").put("custom_id", form).putArray("components");
        field(fields, 4, "prompt").put("value", prompt);
        field(fields, 3, "start").putArray("values").add("0");
        field(fields, 19, "init").putArray("values").add(0);
        post(body, List.of(picture));
    }

    /** Fills in the form that an interaction opened, with squares of a picture ticked. */
    void repaint(String interaction, String form, String prompt, String... squares) {
        ObjectNode body = interaction(5).put("interaction_id", interaction);
        ArrayNode fields = body.putObject("data").put("custom_id", form).putArray("components");
        field(fields, 4, "prompt").put("value", prompt);
        List.of(squares).forEach(field(fields, 3, "cells").putArray("values")::add);
        post(body);
    }

    private static ObjectNode field(ArrayNode fields, int type, String id) {
        return fields.addObject()
                .put("type", 18)
                .putObject("component")
                .put("type", type)
                .put("custom_id", id);
    }

    /** The interaction's id. */
    String click(JsonNode message, int row, int button) {
        return post(pressing(message, row, button));
    }

    /** What a click is answered with. */
    int clickStatus(JsonNode message, int row, int button) {
        return sent(json(pressing(message, row, button))).statusCode();
    }

    private ObjectNode pressing(JsonNode message, int row, int button) {
        ObjectNode body = interaction(3).put("message_id", message.path("id").asText());
        JsonNode pressed =
                message.path("components").path(row).path("components").path(button);
        body.putObject("data")
                .put("component_type", 2)
                .put("custom_id", pressed.path("custom_id").asText());
        return body;
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

    /** Has a prompt drawn, and waits for it. */
    JsonNode draws(String prompt) {
        slash("imagine", "prompt", prompt);
        return message(saying("**" + prompt + "** - <@" + user + ">"));
    }

    /** What this person alone is told, once it says so. */
    JsonNode whispered(String text) {
        return message(telling(text));
    }

    /** The words of it. */
    String heard(String text) {
        return whispered(text).path("content").asText();
    }

    /** Messages for one person alone that say something. */
    static Predicate<JsonNode> telling(String text) {
        return message -> ephemeral(message).filter(said -> said.contains(text)).isPresent();
    }

    JsonNode messages() {
        return get("page/channels/" + channel + "/messages?limit=50&user=" + user);
    }

    /** All that this person sees here, the newest first. */
    List<JsonNode> everything() {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page = messages();
        while (!page.isEmpty()) {
            page.forEach(all::add);
            String before = all.get(all.size() - 1).path("id").asText();
            page = get("page/channels/" + channel + "/messages?limit=50&user=" + user + "&before=" + before);
        }
        return all;
    }

    /** The texts of messages with a file, in the order in which they came. */
    List<String> pictures() {
        List<String> texts = new ArrayList<>();
        for (JsonNode message : messages()) {
            if (!message.path("attachments").isEmpty()) {
                texts.add(0, message.path("content").asText());
            }
        }
        return texts;
    }

    byte[] file(JsonNode message) {
        return bytes(URI.create(message.path("attachments").path(0).path("url").asText()));
    }

    private ObjectNode interaction(int type) {
        return JSON.createObjectNode()
                .put("type", type)
                .put("channel_id", channel)
                .put("locale", locale)
                .put("nonce", "1");
    }

    private ObjectNode command(ObjectNode body, String name, int type) {
        return body.putObject("data")
                .put("id", named(commands(), "name", name))
                .put("name", name)
                .put("type", type);
    }

    private String post(ObjectNode body) {
        return accepted(json(body));
    }

    private HttpRequest json(ObjectNode body) {
        return HttpRequest.newBuilder(URI.create(origin + "page/interactions?user=" + user))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
    }

    private String post(ObjectNode body, List<byte[]> files) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        part(form, "name=\"payload_json\"", body.toString().getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < files.size(); i++) {
            part(form, "name=\"files[" + i + "]\"; filename=\"file" + i + ".png\"", files.get(i));
        }
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return accepted(HttpRequest.newBuilder(URI.create(origin + "page/interactions?user=" + user))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.toByteArray()))
                .build());
    }

    private static void part(ByteArrayOutputStream form, String disposition, byte[] content) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
        form.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private String accepted(HttpRequest request) {
        HttpResponse<byte[]> response = sent(request);
        String text = new String(response.body(), StandardCharsets.UTF_8);
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + text);
        }
        try {
            return JSON.readTree(text).path("id").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode get(String path) {
        try {
            return JSON.readTree(bytes(URI.create(origin + path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes(URI uri) {
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
