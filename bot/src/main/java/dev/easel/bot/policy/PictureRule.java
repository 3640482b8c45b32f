package dev.easel.bot.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of explicit pictures in a channel. */
public enum PictureRule {
    /** They are shown like any other; no picture is judged. */
    OFF,
    /** They are not shown, in age-restricted channels neither. */
    BLOCK,
    /** They are hidden until they are clicked on. */
    SPOILER,
    /** They are shown in age-restricted channels alone. */
    AGE_RESTRICTED;

    /** As people write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Inverse of {@link #id()}. */
    public static Optional<PictureRule> parse(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }
}
