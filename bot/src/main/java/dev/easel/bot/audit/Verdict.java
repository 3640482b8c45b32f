package dev.easel.bot.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of a request, as entries name it. */
public enum Verdict {
    /** It was kept, to be drawn in its turn. */
    ACCEPTED,
    /** A rule was in its way; nothing was kept. */
    REFUSED,
    /** Its pictures were posted. */
    DELIVERED,
    /** Nothing came of it. */
    FAILED,
    /** It was taken back. */
    CANCELLED;

    private static final String PREFIX = "request.";

    /** As an entry's action. */
    public String action() {
        return PREFIX + name().toLowerCase(Locale.ROOT);
    }

    /** Inverse of {@link #action}; empty for other actions. */
    public static Optional<Verdict> of(String action) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.action().equals(action))
                .findFirst();
    }
}
