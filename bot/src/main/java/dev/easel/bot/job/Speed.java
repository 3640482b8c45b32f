package dev.easel.bot.job;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How soon a person wants something drawn, the soonest first. */
public enum Speed {
    TURBO,
    FAST,
    RELAX;

    /** As it is kept and typed. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Inverse of {@link #id()}. */
    public static Optional<Speed> parse(String id) {
        return Arrays.stream(values()).filter(speed -> speed.id().equals(id)).findFirst();
    }
}
