package dev.easel.bot.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.FailureException;

/** A policy as it is kept: its components by name. What is left out is as if nothing was decided. */
public final class ServerPolicyJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private ServerPolicyJson() {}

    public static String format(ServerPolicy policy) {
        return JSON.valueToTree(policy).toString();
    }

    /** @throws FailureException naming what cannot be read */
    public static ServerPolicy parse(String text) {
        try {
            return JSON.treeToValue(completed(JSON.readTree(text)), ServerPolicy.class);
        } catch (JsonProcessingException e) {
            throw new FailureException("a server's policy cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    private static ObjectNode completed(JsonNode given) {
        ObjectNode all = JSON.valueToTree(ServerPolicy.NONE);
        given.properties().forEach(part -> {
            if (all.get(part.getKey()) instanceof ObjectNode known && part.getValue() instanceof ObjectNode some) {
                known.setAll(some);
            }
        });
        return all;
    }
}
