package dev.easel.bot.moderation;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.easel.bot.policy.Moderation;
import dev.easel.bot.policy.PromptRule;
import java.util.Optional;

/** What can be a rule. */
public final class RuleTexts {
    /** Rules that a server may have of either kind. */
    public static final int MOST_WORDS = 500;

    public static final int MOST_PATTERNS = 50;

    /** Of a rule's text. */
    public static final int LONGEST_WORD = 50;

    public static final int LONGEST_PATTERN = 200;

    private static final int LARGEST_PROGRAM = 2000;

    private RuleTexts() {}

    /** Why a text cannot be a rule. */
    public enum Flaw {
        TOO_LONG,
        TOO_MANY,
        NO_LETTERS,
        TOO_SHORT,
        NOT_A_PATTERN,
        TOO_LARGE,
        MATCHES_ALL
    }

    /**
     * A flaw, with what it is about.
     *
     * @param flaw what is wrong
     * @param detail a limit or the reason
     */
    public record Refusal(Flaw flaw, String detail) {}

    /** Why a text cannot be added to what a server has; empty where it can. */
    public static Optional<Refusal> refusal(Moderation present, PromptRule.Kind kind, String text) {
        boolean word = kind == PromptRule.Kind.WORD;
        int longest = word ? LONGEST_WORD : LONGEST_PATTERN;
        if (text.length() > longest) {
            return refused(Flaw.TOO_LONG, Integer.toString(longest));
        }
        int most = word ? MOST_WORDS : MOST_PATTERNS;
        long others = present.rules().stream()
                .filter(other -> other.kind() == kind && !other.text().equals(text))
                .count();
        if (others >= most) {
            return refused(Flaw.TOO_MANY, Integer.toString(most));
        }
        Optional<Refusal> refusal = word ? refusedWord(text) : refusedPattern(text);
        boolean bare = text.codePoints().noneMatch(Character::isLetterOrDigit);
        return refusal.or(() -> bare ? refused(Flaw.NO_LETTERS, "") : Optional.empty());
    }

    private static Optional<Refusal> refusedWord(String text) {
        SoughtWord word = SoughtWord.of(text);
        if (word.letters().isEmpty()) {
            return refused(Flaw.NO_LETTERS, "");
        }
        boolean tooShort = word.size() < 2 && SoughtWord.hasBorders(word.first().sign());
        return tooShort ? refused(Flaw.TOO_SHORT, "2") : Optional.empty();
    }

    private static Optional<Refusal> refusedPattern(String text) {
        Pattern pattern;
        try {
            pattern = compiled(text);
        } catch (PatternSyntaxException e) {
            return refused(Flaw.NOT_A_PATTERN, String.valueOf(e.getMessage()));
        }
        if (pattern.programSize() > LARGEST_PROGRAM) {
            return refused(Flaw.TOO_LARGE, Integer.toString(LARGEST_PROGRAM));
        }
        return pattern.matcher("").find() ? refused(Flaw.MATCHES_ALL, "") : Optional.empty();
    }

    private static Optional<Refusal> refused(Flaw flaw, String detail) {
        return Optional.of(new Refusal(flaw, detail));
    }

    static Pattern compiled(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
    }
}
