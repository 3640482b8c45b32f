package dev.easel.bot.prefer;

/** What people typed, as it is shown to them again: in Discord's code style, where nothing formats or mentions. */
final class Quotation {
    private static final int LONGEST = 300;
    private static final int LONGEST_LISTED = 60;

    private Quotation() {}

    static String code(String text) {
        return "`" + plain(text, LONGEST) + "`";
    }

    /** Short, for lists. */
    static String listed(String text) {
        return "`" + plain(text, LONGEST_LISTED) + "`";
    }

    private static String plain(String text, int longest) {
        String line = text.strip().replaceAll("\\s+", " ").replace('`', '\'');
        return line.length() <= longest ? line : line.substring(0, longest - 1) + "…";
    }
}
