package dev.easel.bot.localchat.interaction;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Tells one person something on all their open pages. */
public interface PersonLine {
    /** Sends an event of docs/local-chat.md; nobody need be there to hear it. */
    void tell(long userId, String event, ObjectNode data);
}
