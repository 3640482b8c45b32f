package dev.easel.bot.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a prompt that a rule matches comes to. */
public enum RuleLevel {
    /** The person is asked first, and may go on. */
    WARN,
    /** It is refused. */
    BLOCK;

    /** As people write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Inverse of {@link #id()}. */
    public static Optional<RuleLevel> parse(String id) {
        return Arrays.stream(values()).filter(level -> level.id().equals(id)).findFirst();
    }
}
