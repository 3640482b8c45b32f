package dev.easel.bot.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.easel.bot.localchat.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The forms that the bot opened, as it sent them. */
final class Forms {
    private static final int MODAL = 9;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Forms() {}

    /** What an interaction was answered with, once it is. */
    static JsonNode of(BotRig rig, String interaction) {
        BotRig.await("the form", () -> !all(rig, interaction).isEmpty());
        return all(rig, interaction).get(0);
    }

    private static List<JsonNode> all(BotRig rig, String interaction) {
        return rig.oracle.exchanges().stream()
                .filter(exchange -> exchange.path().contains("/" + interaction + "/")
                        && exchange.path().endsWith("/callback"))
                .map(Forms::body)
                .filter(body -> body.path("type").asInt() == MODAL)
                .map(body -> body.path("data"))
                .toList();
    }

    private static JsonNode body(Exchange exchange) {
        try {
            return JSON.readTree(exchange.requestBody());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is in the first field. */
    static String text(JsonNode form) {
        return form.path("components").path(0).path("component").path("value").asText();
    }
}
