package dev.easel.bot.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.FailureException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows as one JSON document that people and programs can read. */
final class PersonalJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Texts that are JSON themselves. */
    private static final Set<String> NESTED = Set.of("settings", "request", "recipe");

    private PersonalJson() {}

    /**
     * All of a person's rows.
     *
     * @param beside pictures by the drawing's id and their name, those that lie beside it
     */
    static byte[] format(long user, Instant made, Map<String, List<Map<String, Object>>> rows, Set<String> beside) {
        ObjectNode all = JSON.createObjectNode()
                .put("user_id", Long.toUnsignedString(user))
                .put("made", made.toString());
        rows.forEach((name, list) -> {
            ArrayNode array = all.putArray(name);
            list.forEach(row -> array.add(row(row)));
        });
        all.path("pictures").forEach(picture -> {
            String file = Shelved.name(
                    picture.path("drawing").asText(), picture.path("name").asText());
            ((ObjectNode) picture).put("beside", beside.contains(file));
        });
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
        } catch (JsonProcessingException e) {
            throw new FailureException("what is kept of a person cannot be written down: " + e.getOriginalMessage(), e);
        }
    }

    private static ObjectNode row(Map<String, Object> row) {
        ObjectNode node = JSON.valueToTree(row);
        NESTED.forEach(name -> {
            if (node.hasNonNull(name)) {
                node.set(name, parsed(node.path(name)));
            }
        });
        return node;
    }

    private static JsonNode parsed(JsonNode text) {
        try {
            return JSON.readTree(text.asText());
        } catch (JsonProcessingException e) {
            return text;
        }
    }
}
