package dev.easel.bot.quota;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is counted. */
public enum QuotaUnit {
    /** Pictures drawn or made larger. */
    IMAGES,
    /** What they take of the machine; see {@link Price}. */
    CREDITS;

    /** As it is kept and typed. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Inverse of {@link #id()}. */
    public static Optional<QuotaUnit> parse(String id) {
        return Arrays.stream(values()).filter(unit -> unit.id().equals(id)).findFirst();
    }
}
