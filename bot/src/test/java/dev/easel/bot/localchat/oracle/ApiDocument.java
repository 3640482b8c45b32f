package dev.easel.bot.localchat.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The description made fit for a validator, for requests or for responses. "oneOf" becomes "anyOf", because the unions
 * overlap; in requests snowflakes may be integers, as Discord accepts them; in responses the codes of single faults may be words, as
 * Discord's documentation shows them. Thread-safe.
 */
final class ApiDocument {
    private final JsonSchema root;
    private final Map<List<String>, JsonSchema> compiled = new ConcurrentHashMap<>();

    private ApiDocument(String name, JsonNode description) {
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(true)
                .preloadJsonSchema(false)
                .build();
        root = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of("urn:easel:" + name), description, config);
    }

    /** For what bots send. */
    static ApiDocument ofRequests(JsonNode description) {
        ObjectNode copy = unionsLoosened(description);
        ObjectNode snowflake = (ObjectNode) copy.at("/components/schemas/SnowflakeType");
        snowflake.set("type", JsonNodeFactory.instance.arrayNode().add("string").add("integer"));
        return new ApiDocument("requests", copy);
    }

    /** For what the server answers. */
    static ApiDocument ofResponses(JsonNode description) {
        ObjectNode copy = unionsLoosened(description);
        ObjectNode code = (ObjectNode) copy.at("/components/schemas/Error/properties/code");
        code.set("type", JsonNodeFactory.instance.arrayNode().add("string").add("integer"));
        return new ApiDocument("responses", copy);
    }

    /** The schema at a place of the description, given by its keys. */
    JsonSchema schema(List<String> keys) {
        return compiled.computeIfAbsent(keys, this::compile);
    }

    private JsonSchema compile(List<String> keys) {
        JsonNodePath path = new JsonNodePath(PathType.JSON_POINTER);
        for (String key : keys) {
            path = path.append(key);
        }
        return root.getSubSchema(path);
    }

    private static ObjectNode unionsLoosened(JsonNode description) {
        ObjectNode copy = description.deepCopy();
        loosen(copy);
        return copy;
    }

    private static void loosen(JsonNode node) {
        if (node instanceof ObjectNode object) {
            @Nullable JsonNode union = object.get("oneOf");
            if (union instanceof ArrayNode) {
                object.remove("oneOf");
                object.set("anyOf", union);
            }
        }
        node.forEach(ApiDocument::loosen);
    }
}
