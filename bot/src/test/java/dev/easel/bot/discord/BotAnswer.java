package dev.easel.bot.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.easel.bot.localchat.Exchange;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the bot answered to an interaction, by what went over the wire.
 *
 * @param type Discord's number: 4 a message, 5 and 6 later, 7 in place of the message, 9 a form
 * @param hidden whether only who asked sees it
 * @param text of the message; of the one that came later where it did
 */
record BotAnswer(int type, boolean hidden, String text) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CALLBACK = Pattern.compile("/interactions/([0-9]+)/([^/]+)/callback");
    private static final int LATER = 5;
    private static final int EPHEMERAL = 64;

    /** Waits for the answer, and for the message where the bot thinks in secret. */
    static BotAnswer to(String interaction, BotRig rig) {
        BotRig.await(
                "an answer to " + interaction, () -> callback(interaction, rig).isPresent());
        Exchange callback = callback(interaction, rig).orElseThrow();
        JsonNode body = json(callback);
        boolean hidden = (body.path("data").path("flags").asInt() & EPHEMERAL) != 0;
        int type = body.path("type").asInt();
        if (type != LATER || !hidden) {
            return new BotAnswer(type, hidden, body.path("data").path("content").asText());
        }
        String token = token(callback);
        BotRig.await("the message to " + interaction, () -> later(token, rig).isPresent());
        return new BotAnswer(
                type, true, later(token, rig).orElseThrow().path("content").asText());
    }

    /** The values that it offers to somebody who types. */
    static List<String> offered(String interaction, BotRig rig) {
        BotRig.await(
                "offers to " + interaction, () -> callback(interaction, rig).isPresent());
        List<String> values = new ArrayList<>();
        json(callback(interaction, rig).orElseThrow())
                .path("data")
                .path("choices")
                .forEach(choice -> values.add(choice.path("value").asText()));
        return values;
    }

    private static Optional<Exchange> callback(String interaction, BotRig rig) {
        return rig.oracle.exchanges().stream()
                .filter(exchange -> exchange.path().startsWith("/interactions/" + interaction + "/"))
                .findFirst();
    }

    private static String token(Exchange callback) {
        Matcher path = CALLBACK.matcher(callback.path());
        if (!path.matches()) {
            throw new AssertionError("no callback: " + callback.path());
        }
        return path.group(2);
    }

    private static Optional<JsonNode> later(String token, BotRig rig) {
        return rig.oracle.exchanges().stream()
                .filter(exchange -> exchange.path().contains("/" + token + "/messages/"))
                .map(BotAnswer::json)
                .findFirst();
    }

    /** The part of a form that is the message, beside files; or the whole. */
    private static JsonNode json(Exchange exchange) {
        String body = new String(exchange.requestBody(), StandardCharsets.UTF_8);
        int start = body.indexOf('{', Math.max(0, body.indexOf("name=\"payload_json\"")));
        try {
            return JSON.readTree(body.substring(Math.max(0, start)));
        } catch (JsonProcessingException e) {
            throw new AssertionError(body, e);
        }
    }
}
