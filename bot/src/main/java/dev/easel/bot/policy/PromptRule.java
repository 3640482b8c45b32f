package dev.easel.bot.policy;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.easel.bot.RefusedInputException;
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
    private static final int LONGEST = 200;

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

    /** @throws RefusedInputException naming what cannot be a rule */
    public PromptRule {
        if (text.length() > LONGEST || text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new RefusedInputException("'" + text + "' cannot be a rule for prompts");
        }
        if (kind == Kind.PATTERN) {
            refuseUnreadable(text);
        }
    }

    private static void refuseUnreadable(String text) {
        try {
            Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new RefusedInputException("'" + text + "' is no regular expression of RE2: " + e.getMessage(), e);
        }
    }

    /** Whether both are about the same text. */
    public boolean isAbout(PromptRule other) {
        return kind == other.kind && text.equals(other.text);
    }
}
