package dev.easel.bot.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.FailureException;
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
    static final JsonMapper JSON = SettingsReader.mapper();

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
