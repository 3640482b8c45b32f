package dev.easel.bot.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.LocalChat;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Ada at the page of a local chat server, in its channel #art or another. What she does gives the interaction's id. */
final class PagePerson extends PageView {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int COMMAND = 2;
    private static final int CLICK = 3;
    private static final int TYPING = 4;
    private static final int FORM = 5;
    private static final int STRING = 3;
    private static final int FILE = 11;

    private final String locale;

    PagePerson(LocalChat chat) {
        this(new PageHttp(chat.pageUrl()));
    }

    private PagePerson(PageHttp http) {
        this(http, person(http, "ada"));
    }

    private PagePerson(PageHttp http, String user) {
        this(http, user, named(state(http, user).path("channels"), "name", "art"), "en-US");
    }

    private PagePerson(PageHttp http, String user, String channel, String locale) {
        super(http, user, channel);
        this.locale = locale;
    }

    /** The same person with another language, such as {@code zh-CN}. */
    PagePerson speaking(String language) {
        return new PagePerson(http, user, channel, language);
    }

    /** Another person in the same channel. */
    PagePerson as(String name) {
        return new PagePerson(http, person(http, name), channel, locale);
    }

    /** The same person in another channel. */
    PagePerson in(String name) {
        return at(named(channels(), "name", name));
    }

    /** The same person in the direct channel with the bot. */
    PagePerson inDirect() {
        return at(named(channels(), "type", "1"));
    }

    /** The same person in the direct channel with somebody else, where the bot is not. */
    PagePerson with(String name) {
        for (JsonNode place : channels()) {
            JsonNode recipients = place.path("recipients");
            if (recipients.size() == 1
                    && recipients.path(0).path("username").asText().equals(name)) {
                return at(place.path("id").asText());
            }
        }
        throw new AssertionError("no direct channel with " + name);
    }

    private PagePerson at(String place) {
        return new PagePerson(http, user, place, locale);
    }

    private JsonNode channels() {
        return state(http, user).path("channels");
    }

    /** A command without options, in a language. */
    void command(String name, String language) {
        command(language, name, JSON.createArrayNode());
    }

    /**
     * A command with subcommands, in a language.
     *
     * @param options as the page nests them
     */
    void command(String language, String name, ArrayNode options) {
        speaking(language).invoke(name, options);
    }

    /** The same in one's own language. */
    String invoke(String name, ArrayNode options) {
        return invoke(name, options, List.of());
    }

    /** The same with files, which options name by their place in the list. */
    String invoke(String name, ArrayNode options, List<byte[]> files) {
        ObjectNode body = interaction(COMMAND);
        command(body, name, 1).set("options", options);
        return files.isEmpty() ? post(body) : http.post(path(), body, files);
    }

    /** A command with texts and files as options. */
    void command(String name, Map<String, String> texts, Map<String, byte[]> files) {
        ArrayNode options = JSON.createArrayNode();
        texts.forEach((option, text) -> option(options, option, text));
        List<byte[]> parts = new ArrayList<>();
        files.forEach((option, bytes) -> {
            options.addObject().put("name", option).put("type", FILE).put("value", parts.size());
            parts.add(bytes);
        });
        invoke(name, options, parts);
    }

    private static ObjectNode option(ArrayNode options, String name, String text) {
        return options.addObject().put("name", name).put("type", STRING).put("value", text);
    }

    void slash(String command, String option, String value) {
        command(command, Map.of(option, value), Map.of());
    }

    /** With files as options. */
    void imagine(String prompt, Map<String, byte[]> files) {
        command("imagine", Map.of("prompt", prompt), files);
    }

    /** Has a prompt drawn, and waits for it. */
    JsonNode draws(String prompt) {
        slash("imagine", "prompt", prompt);
        return message(saying("**" + prompt + "** - <@" + user + ">"));
    }

    /** What /imagine is answered with. */
    int imagineStatus(String prompt) {
        ObjectNode body = interaction(COMMAND);
        option(command(body, "imagine", 1).putArray("options"), "prompt", prompt);
        return http.status(path(), body);
    }

    /** What is offered while a command's option is typed. */
    String typing(String command, String option, String typed) {
        ArrayNode options = JSON.createArrayNode();
        option(options, option, typed).put("focused", true);
        return typing(command, options);
    }

    /** The same of a command with subcommands. */
    String typing(String command, ArrayNode options) {
        ObjectNode body = interaction(TYPING);
        command(body, command, 1).set("options", options);
        return post(body);
    }

    void react(JsonNode message, String emoji) {
        int status = http.put("page/channels/" + channel + "/messages/"
                + message.path("id").asText() + "/reactions/"
                + URLEncoder.encode(emoji, StandardCharsets.UTF_8) + "?user=" + user);
        if (status != 204) {
            throw new AssertionError("the reaction was answered with " + status);
        }
    }

    /** Clicks the button of this id, or with values chooses from a select. */
    String press(JsonNode message, String customId, String... values) {
        return post(pressing(message, customId, values));
    }

    /** What a click on the button of this id is answered with. */
    int pressStatus(JsonNode message, String customId) {
        return http.status(path(), pressing(message, customId));
    }

    /** Clicks a button by its place. */
    String click(JsonNode message, int row, int button) {
        return press(message, id(message, row, button));
    }

    /** What a click is answered with. */
    int clickStatus(JsonNode message, int row, int button) {
        return pressStatus(message, id(message, row, button));
    }

    private static String id(JsonNode message, int row, int button) {
        JsonNode pressed =
                message.path("components").path(row).path("components").path(button);
        return pressed.path("custom_id").asText();
    }

    private ObjectNode pressing(JsonNode message, String customId, String... values) {
        ObjectNode body =
                interaction(CLICK).put("message_id", message.path("id").asText());
        ObjectNode data = body.putObject("data")
                .put("component_type", values.length == 0 ? 2 : 3)
                .put("custom_id", customId);
        if (values.length > 0) {
            List.of(values).forEach(data.putArray("values")::add);
        }
        return body;
    }

    String menu(String command, JsonNode message) {
        ObjectNode body = interaction(COMMAND);
        command(body, command, 3).put("target_id", message.path("id").asText());
        return post(body);
    }

    /** Fills in the prompt of the form that an interaction opened. */
    void fill(String interaction, String form, String prompt) {
        fill(interaction, form, "prompt", prompt);
    }

    /** Fills in one field of the form that an interaction opened. */
    void fill(String interaction, String form, String field, String text) {
        ObjectNode body = filling(interaction, form);
        field(body, 4, field).put("value", text);
        post(body);
    }

    /** Fills in the form that an interaction opened. */
    void remix(String interaction, String form, String prompt, byte[] picture) {
        ObjectNode body = filling(interaction, form);
        field(body, 4, "prompt").put("value", prompt);
        field(body, 3, "start").putArray("values").add("0");
        field(body, 19, "init").putArray("values").add(0);
        http.post(path(), body, List.of(picture));
    }

    /** Fills in the form that an interaction opened, with squares of a picture ticked. */
    void repaint(String interaction, String form, String prompt, String... squares) {
        ObjectNode body = filling(interaction, form);
        field(body, 4, "prompt").put("value", prompt);
        List.of(squares).forEach(field(body, 3, "cells").putArray("values")::add);
        post(body);
    }

    private ObjectNode filling(String interaction, String form) {
        ObjectNode body = interaction(FORM).put("interaction_id", interaction);
        body.putObject("data").put("custom_id", form).putArray("components");
        return body;
    }

    private static ObjectNode field(ObjectNode body, int type, String id) {
        return body.withArray("/data/components")
                .addObject()
                .put("type", 18)
                .putObject("component")
                .put("type", type)
                .put("custom_id", id);
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

    private String path() {
        return "page/interactions?user=" + user;
    }

    private String post(ObjectNode body) {
        return http.post(path(), body);
    }
}
