package dev.easel.bot.localchat.fault;

/** What can go wrong with the bots' gateway connections. Each call is for all that are open now. */
public interface BotConnections {
    /** Opcode 7: bots are asked to reconnect and resume. */
    void reconnect();

    /**
     * Opcode 9.
     *
     * @param resumable whether the session may be resumed; where not, it is gone
     */
    void invalidate(boolean resumable);

    /** Closes with a code, such as 4000; the session may be resumed. */
    void close(int code);

    /** Cuts connections without a closing frame; the session may be resumed. */
    void drop();

    /** Whether heartbeats go unanswered from now on. */
    void ignoreHeartbeats(boolean ignore);

    /** Sessions that exist now cannot be resumed once they lose their connection. */
    void forgetSessions();
}
