package dev.easel.bot.localchat.gateway;

/**
 * The intents of a session.
 *
 * @param bits of {@link Intent}
 */
record Intents(long bits) {
    private static final long KNOWN = known();
    private static final long PRIVILEGED =
            Intent.GUILD_MEMBERS.bit() | Intent.GUILD_PRESENCES.bit() | Intent.MESSAGE_CONTENT.bit();

    private static long known() {
        long bits = 0;
        for (Intent intent : Intent.values()) {
            bits |= intent.bit();
        }
        return bits;
    }

    boolean has(Intent intent) {
        return (bits & intent.bit()) != 0;
    }

    /** Whether there are bits that mean nothing. */
    boolean unknown() {
        return (bits & ~KNOWN) != 0;
    }

    /** Whether some need leave of their own. */
    boolean privileged() {
        return (bits & PRIVILEGED) != 0;
    }
}
