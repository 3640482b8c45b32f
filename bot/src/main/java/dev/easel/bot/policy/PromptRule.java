package dev.easel.bot.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a prompt must not say.
 *
 * @param kind how the text is meant
 * @param text as the admin wrote it
 * @param level what a match comes to
 */
public record PromptRule(Kind kind, String text, RuleLevel level) {
    /** How a rule's text is meant. */
    public enum Kind {
        /** A word or several, in whatever disguise. */
        WORD,
        /** A regular expression. */
        PATTERN;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Inverse of {@link #id()}. */
        public static Optional<Kind> parse(String id) {
            return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
        }
    }

    /** Whether both are about the same text. */
    public boolean isAbout(PromptRule other) {
        return kind == other.kind && text.equals(other.text);
    }
}
