package dev.easel.bot.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** What somebody reads at the page of a local chat server, in one of its channels. */
class PageView {
    private static final int TRIES = 600;
    private static final long PAUSE_NANOS = 50_000_000;
    private static final int EPHEMERAL = 64;

    final PageHttp http;
    final String user;
    final String channel;

    PageView(PageHttp http, String user, String channel) {
        this.http = http;
        this.user = user;
        this.channel = channel;
    }

    static String named(JsonNode list, String field, String name) {
        for (JsonNode node : list) {
            if (node.path(field).asText().equalsIgnoreCase(name)) {
                return node.path("id").asText();
            }
        }
        throw new AssertionError("no " + name + " in " + list);
    }

    /** A person's id. */
    static String person(PageHttp http, String name) {
        return named(http.get("page/people"), "username", name);
    }

    static JsonNode state(PageHttp http, String user) {
        return http.get("page/state?user=" + user);
    }

    /** The server's id. */
    long server() {
        return Long.parseUnsignedLong(state(http, user).path("guild").path("id").asText());
    }

    /** A role's id. */
    String role(String name) {
        return named(state(http, user).path("guild").path("roles"), "name", name);
    }

    boolean botIsOnline() {
        return state(http, user).path("bot").path("online").asBoolean();
    }

    /** All commands that can be used here. */
    JsonNode commands() {
        return http.get("page/channels/" + channel + "/commands?user=" + user);
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

    /** What this person alone is told, once it says so. */
    JsonNode whispered(String text) {
        return message(telling(text));
    }

    /** The words of it. */
    String heard(String text) {
        return whispered(text).path("content").asText();
    }

    JsonNode messages() {
        return messages("");
    }

    private JsonNode messages(String which) {
        return http.get("page/channels/" + channel + "/messages?limit=50&user=" + user + which);
    }

    /** All that this person sees here, the newest first. */
    List<JsonNode> everything() {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page = messages();
        while (!page.isEmpty()) {
            page.forEach(all::add);
            page = messages("&before=" + all.get(all.size() - 1).path("id").asText());
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

    /** The first of a message. */
    byte[] file(JsonNode message) {
        return bytes(URI.create(message.path("attachments").path(0).path("url").asText()));
    }

    byte[] bytes(URI uri) {
        return http.bytes(uri);
    }

    static Predicate<JsonNode> saying(String text) {
        return message -> message.path("content").asText().equals(text);
    }

    /** Messages for one person alone that say something. */
    static Predicate<JsonNode> telling(String text) {
        return message -> ephemeral(message).filter(said -> said.contains(text)).isPresent();
    }

    static Optional<String> ephemeral(JsonNode message) {
        boolean hidden = (message.path("flags").asInt() & EPHEMERAL) != 0;
        return hidden ? Optional.of(message.path("content").asText()) : Optional.empty();
    }
}
