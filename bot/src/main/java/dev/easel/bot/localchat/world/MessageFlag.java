package dev.easel.bot.localchat.world;

/** What Discord marks messages with. */
public enum MessageFlag {
    SUPPRESS_EMBEDS(2),
    EPHEMERAL(6),
    /** A deferred answer: "is thinking". */
    LOADING(7),
    SUPPRESS_NOTIFICATIONS(12),
    IS_COMPONENTS_V2(15);

    private final int shift;

    MessageFlag(int shift) {
        this.shift = shift;
    }

    /** Its bit in a message's flags. */
    public int bit() {
        return 1 << shift;
    }
}
