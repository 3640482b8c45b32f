package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.easel.bot.localchat.Exchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether every message that the bot sent says whom it mentions, and that this is nobody but who asked. */
final class MentionCheck {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PAYLOAD =
            Pattern.compile("name=\"payload_json\".*?\r\n\r\n(.*?)\r\n--", Pattern.DOTALL);

    private MentionCheck() {}

    /** So many messages with text there were; fails where one could mention everybody, or a role. */
    static int check(List<Exchange> exchanges) {
        List<String> loose = new ArrayList<>();
        int count = 0;
        for (Exchange exchange : exchanges) {
            Optional<JsonNode> message = body(exchange).flatMap(MentionCheck::message);
            if (message.isEmpty()) {
                continue;
            }
            count++;
            JsonNode allowed = message.get().path("allowed_mentions");
            boolean closed = allowed.path("parse").isArray()
                    && allowed.path("parse").isEmpty()
                    && allowed.path("roles").isEmpty()
                    && allowed.path("users").size() <= 1
                    && !allowed.path("replied_user").asBoolean();
            if (!closed) {
                loose.add(exchange.method() + " " + exchange.path() + " " + message.get());
            }
        }
        assertThat(loose).as("messages that do not say whom they mention").isEmpty();
        return count;
    }

    private static Optional<JsonNode> body(Exchange exchange) {
        if (exchange.requestBody().length == 0 || exchange.method().equals("PUT")) {
            return Optional.empty();
        }
        String text = new String(exchange.requestBody(), StandardCharsets.UTF_8);
        Matcher payload = PAYLOAD.matcher(text);
        try {
            return Optional.of(JSON.readTree(
                    exchange.requestType().startsWith("multipart/") && payload.find() ? payload.group(1) : text));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What holds a text, be it that it answers an interaction. */
    private static Optional<JsonNode> message(JsonNode body) {
        JsonNode message = body.has("type") && body.has("data") ? body.path("data") : body;
        return message.hasNonNull("content")
                        && !message.path("content").asText().isEmpty()
                ? Optional.of(message)
                : Optional.empty();
    }
}
