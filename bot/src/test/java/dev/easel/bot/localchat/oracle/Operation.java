package dev.easel.bot.localchat.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A method of a path.
 *
 * @param template the path
 * @param method in lower case, as the description has it
 * @param description what stands there
 */
record Operation(RouteTemplate template, String method, JsonNode description) {
    private static final String JSON = "application/json";

    /** Where the schema of JSON requests is; empty where no body is foreseen. */
    Optional<List<String>> requestSchema() {
        return description.path("requestBody").path("content").path(JSON).has("schema")
                ? Optional.of(below("requestBody", "content", JSON, "schema"))
                : Optional.empty();
    }

    /** Whether a request without a body is wrong. */
    boolean requiresBody() {
        return description.path("requestBody").path("required").asBoolean();
    }

    /** The key of the answers of a status, such as 200 or 4XX; empty where the description has none. */
    Optional<String> answer(int status) {
        JsonNode answers = description.path("responses");
        return Optional.of(Integer.toString(status))
                .filter(answers::has)
                .or(() -> Optional.of(status / 100 + "XX").filter(answers::has));
    }

    /** Where the schema of JSON answers is; empty where no body is foreseen. */
    Optional<List<String>> responseSchema(String answer) {
        JsonNode found = description.path("responses").path(answer);
        String reference = found.path("$ref").asText();
        if (!reference.isEmpty()) {
            List<String> keys =
                    new ArrayList<>(List.of(reference.substring("#/".length()).split("/", -1)));
            keys.addAll(List.of("content", JSON, "schema"));
            return Optional.of(keys);
        }
        return found.path("content").path(JSON).has("schema")
                ? Optional.of(below("responses", answer, "content", JSON, "schema"))
                : Optional.empty();
    }

    /** Whether an answer carries something other than JSON. */
    boolean answersOtherwise(String answer) {
        JsonNode content = description.path("responses").path(answer).path("content");
        return !content.isEmpty() && !content.has(JSON);
    }

    private List<String> below(String... keys) {
        List<String> all = new ArrayList<>(List.of("paths", template.text(), method));
        all.addAll(List.of(keys));
        return all;
    }
}
