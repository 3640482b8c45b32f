package dev.easel.bot.prompt;

/** Addresses in prompts. */
final class Links {
    private Links() {}

    /** Whether it is an address, in whatever letters its scheme is. */
    static boolean isAddress(String word) {
        return begins(word, "https://") || begins(word, "http://");
    }

    /** Without the angle brackets by which chats keep an address from being shown. */
    static String bare(String word) {
        boolean angled = word.startsWith("<") && word.endsWith(">") && isAddress(word.substring(1));
        return angled && isAddress(word.substring(1, word.length() - 1)) ? word.substring(1, word.length() - 1) : word;
    }

    private static boolean begins(String word, String scheme) {
        return word.regionMatches(true, 0, scheme, 0, scheme.length());
    }
}
