package dev.easel.bot.check;

/**
 * What was seen of one thing.
 *
 * @param mark how it is
 * @param what one line
 * @param wayOut what to do about it; empty where nothing is to be done
 */
public record Finding(Mark mark, String what, String wayOut) {
    /** How a thing is. */
    public enum Mark {
        FINE("✓"),
        /** Not there, and not needed unless one wants it. */
        UNSET("-"),
        /** Keeps the bot from Discord, not from this machine's chat. */
        BROKEN_ON_DISCORD("✗"),
        BROKEN("✗");

        private final String sign;

        Mark(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    static Finding fine(String what) {
        return new Finding(Mark.FINE, what, "");
    }

    static Finding broken(String what, String wayOut) {
        return new Finding(Mark.BROKEN, what, wayOut);
    }

    static Finding brokenOnDiscord(String what, String wayOut) {
        return new Finding(Mark.BROKEN_ON_DISCORD, what, wayOut);
    }
}
