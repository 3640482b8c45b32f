package dev.easel.bot.localchat.interaction;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Tells the bot something over its gateway sessions. */
public interface BotLine {
    /** Sends an event such as INTERACTION_CREATE to the session that is due; false where no session could take it. */
    boolean dispatch(String event, ObjectNode data);
}
