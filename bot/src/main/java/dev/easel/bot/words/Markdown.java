package dev.easel.bot.words;

/** Text that chat programs are to show as it is typed. */
public final class Markdown {
    private static final String SPECIAL = "\\*_~`|<>[]";

    private Markdown() {}

    /** A text in which nothing formats, mentions or links; line ends become spaces. {@link #plain} is the inverse. */
    public static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(codePoint -> {
            if (SPECIAL.indexOf(codePoint) >= 0) {
                out.append('\\');
            }
            out.appendCodePoint(Character.isISOControl(codePoint) ? ' ' : codePoint);
        });
        return out.toString();
    }

    /** What is read in a text in which only bold and struck words are formatted. */
    public static String plain(String markdown) {
        StringBuilder out = new StringBuilder(markdown.length());
        for (int at = 0; at < markdown.length(); at++) {
            char character = markdown.charAt(at);
            if (character == '\\' && at + 1 < markdown.length()) {
                at++;
                out.append(markdown.charAt(at));
            } else if (SPECIAL.indexOf(character) < 0) {
                out.append(character);
            }
        }
        return out.toString();
    }
}
