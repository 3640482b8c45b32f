package dev.easel.bot.localchat.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.easel.bot.localchat.world.Presence;

/**
 * What a bot says of itself when it logs in.
 *
 * @param intents what it wants to be told of
 * @param shard which part of it this is
 * @param presence how it shows itself
 */
record Identification(Intents intents, Shard shard, Presence presence) {
    /**
     * Reads opcode 2.
     *
     * @throws Refusal where something is missing or wrong
     */
    static Identification read(JsonNode data, boolean privilegedIntents) throws Refusal {
        if (!data.path("properties").isObject()) {
            throw new Refusal(CloseCode.DECODE_ERROR);
        }
        JsonNode bits = data.path("intents");
        Intents intents = new Intents(bits.longValue());
        if (!bits.isIntegralNumber() || !bits.canConvertToLong() || intents.unknown()) {
            throw new Refusal(CloseCode.INVALID_INTENTS);
        }
        if (intents.privileged() && !privilegedIntents) {
            throw new Refusal(CloseCode.DISALLOWED_INTENTS);
        }
        return new Identification(intents, shard(data.path("shard")), presence(data.path("presence")));
    }

    private static Shard shard(JsonNode data) throws Refusal {
        if (data.isMissingNode() || data.isNull()) {
            return Shard.WHOLE;
        }
        Shard shard = new Shard(data.path(0).asInt(-1), data.path(1).asInt(-1));
        if (data.size() != 2 || shard.index() < 0 || shard.index() >= shard.count()) {
            throw new Refusal(CloseCode.INVALID_SHARD);
        }
        return shard;
    }

    private static Presence presence(JsonNode data) throws Refusal {
        boolean none = data.isMissingNode() || data.isNull();
        return none ? new Presence(true, "online", null) : PresenceReader.read(data);
    }
}
