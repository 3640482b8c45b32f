package dev.easel.bot.admin;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.easel.bot.FailureException;
import dev.easel.bot.policy.Door;
import dev.easel.bot.policy.ServerPolicy;
import dev.easel.bot.quota.QuotaRule;
import dev.easel.bot.quota.ServerQuota;
import java.nio.charset.StandardCharsets;

/**
 * All that is set on a server, as one readable file. {@link SettingsReader} reads it.
 *
 * @param quota its rules and its time zone
 * @param policy the rest
 */
record SettingsFile(ServerQuota quota, ServerPolicy policy) {
    static final int VERSION = 1;
    static final String VERSION_FIELD = "easel_server_settings";
    static final String ZONE = "zone";
    static final String QUOTAS = "quotas";
    static final String POLICY = "policy";
    static final String SCOPE = "scope";
    static final String ID = "id";
    static final String UNIT = "unit";
    static final String PERIOD = "period";
    static final String LIMIT = "limit";

    /** Ids are texts, as numbers that large are not the same to all that read JSON. */
    static final JsonMapper JSON = mapper();

    /** A door as a file has it: who closed it stays out. */
    @JsonIgnoreProperties("keeper")
    private abstract static class FiledDoor {
        @JsonCreator
        @SuppressWarnings("unused") // read by name
        FiledDoor(@JsonProperty("state") Door.State state, @JsonProperty("reason") String reason) {}
    }

    private static JsonMapper mapper() {
        return JsonMapper.builder()
                .addMixIn(Door.class, FiledDoor.class)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .withCoercionConfig(
                        LogicalType.Integer,
                        config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .addModule(new SimpleModule().addSerializer(Long.class, ToStringSerializer.instance))
                .build();
    }

    ObjectNode tree() {
        ObjectNode all = JSON.createObjectNode().put(VERSION_FIELD, VERSION);
        all.put(ZONE, quota.zone().getId());
        ArrayNode rules = all.putArray(QUOTAS);
        quota.rules().forEach(rule -> rules.add(tree(rule)));
        JsonNode rest = JSON.valueToTree(policy);
        all.set(POLICY, rest);
        return all;
    }

    private static ObjectNode tree(QuotaRule rule) {
        ObjectNode node = JSON.createObjectNode().put(SCOPE, rule.scope().kind().id());
        if (rule.scope().id() != 0) {
            node.put(ID, Long.toUnsignedString(rule.scope().id()));
        }
        return node.put(UNIT, rule.unit().id()).put(PERIOD, rule.period().id()).put(LIMIT, rule.limit());
    }

    byte[] bytes() {
        try {
            String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree());
            return (text + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new FailureException("a server's settings cannot be written down: " + e.getOriginalMessage(), e);
        }
    }
}
