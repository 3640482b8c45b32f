package dev.easel.bot.prompt;

import java.util.Locale;

/** The marks before a parameter's name: two dashes, or the one long dash that telephones make of them. */
final class Dashes {
    private static final String LONG = "—–";

    private Dashes() {}

    /** Whether a word is dashes and a name, be there such a parameter or not. */
    static boolean isName(String word) {
        int length = length(word);
        return length > 0 && word.length() > length && Character.isLetter(word.codePointAt(length));
    }

    /** The name after the dashes, in small letters, of a word that {@link #isName}. */
    static String name(String word) {
        return word.substring(length(word)).toLowerCase(Locale.ROOT);
    }

    /** How many dashes of any kind a word begins with. */
    static int leading(String word) {
        int at = 0;
        while (at < word.length() && (word.charAt(at) == '-' || LONG.indexOf(word.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    private static int length(String word) {
        if (word.startsWith("--")) {
            return 2;
        }
        return !word.isEmpty() && LONG.indexOf(word.charAt(0)) >= 0 ? 1 : 0;
    }
}
