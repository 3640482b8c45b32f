package dev.easel.bot.quota;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * For whom or where a rule is.
 *
 * @param kind of what
 * @param id of the role, person or channel; 0 for everyone and for the server
 */
public record QuotaScope(Kind kind, long id) {
    /** What rules are for. Those for people limit each of them; those for places all who use them together. */
    public enum Kind {
        EVERYONE,
        ROLE,
        USER,
        CHANNEL,
        SERVER;

        /** Whether it limits each person, not all together. */
        public boolean personal() {
            return this == EVERYONE || this == ROLE || this == USER;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Inverse of {@link #id()}. */
        public static Optional<Kind> parse(String id) {
            return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
        }
    }

    public QuotaScope {
        boolean whole = kind == Kind.EVERYONE || kind == Kind.SERVER;
        if (whole != (id == 0)) {
            throw new IllegalArgumentException("the scope " + kind.id() + " of " + id);
        }
    }

    public static final QuotaScope EVERYONE = new QuotaScope(Kind.EVERYONE, 0);
    public static final QuotaScope SERVER = new QuotaScope(Kind.SERVER, 0);
}
