package dev.easel.bot.localchat.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * An event for bots, written once for all sessions.
 *
 * @param name such as MESSAGE_CREATE
 * @param direct whether it happened in direct messages, which belong to the first shard
 * @param intents of which a session needs one; empty where every session is told
 * @param data Discord's JSON
 * @param bare the same without what a message says, for sessions that may not read it
 */
record Dispatch(String name, boolean direct, Set<Intent> intents, String data, String bare) {
    Dispatch {
        intents = Set.copyOf(intents);
    }

    /** An event of the guild, which reads the same for all. */
    static Dispatch guild(String name, Set<Intent> intents, ObjectNode data) {
        String text = data.toString();
        return new Dispatch(name, false, intents, text, text);
    }

    /** Whether a session with these intents is told. */
    boolean wanted(Intents held) {
        return intents.isEmpty() || intents.stream().anyMatch(held::has);
    }

    /** What it is told. */
    String dataFor(Intents held) {
        return held.has(Intent.MESSAGE_CONTENT) ? data : bare;
    }
}
