package dev.easel.bot.prompt;

import dev.easel.bot.RefusedInputException;
import java.util.List;

/**
 * Alternatives in braces: {@code a {red, green} bird} is two prompts. Braces nest; several give every combination, the
 * last one changing fastest. A backslash takes the meaning from {@code \{ \} \,} and from nothing else.
 */
public final class Permutations {
    /** So many drawings one prompt may ask for. */
    public static final int MOST = 40;

    /** More drawings than this are worth a question first. */
    public static final int UNASKED = 5;

    private Permutations() {}

    /**
     * All prompts that a text stands for, their escapes resolved.
     *
     * @throws RefusedInputException where braces have no partner, nest too deep, or give more than {@link #MOST}
     */
    static List<String> expand(String text) {
        Alternatives all = new BraceReader(text).read();
        if (all.count() > MOST) {
            throw tooMany();
        }
        return all.texts();
    }

    static RefusedInputException tooMany() {
        return new RefusedInputException("these are more than " + MOST + " drawings, which is the most for one prompt;"
                + " fewer alternatives in braces, or a smaller --repeat, make fewer");
    }

    /** A text that stands for this one alone. */
    public static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean ambiguous = character == ',' && i > 0 && text.charAt(i - 1) == '\\';
            if (character == '{' || character == '}' || ambiguous) {
                out.append('\\');
            }
            out.append(character);
        }
        return out.toString();
    }
}
