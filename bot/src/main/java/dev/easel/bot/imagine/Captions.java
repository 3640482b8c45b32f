package dev.easel.bot.imagine;

/** What the messages of a drawing say. A prompt is shown as typed: nothing in it formats, mentions or links. */
public final class Captions {
    /** What a message holds. */
    static final int LONGEST = 2000;

    private static final String STOPPED = " (Stopped)";
    private static final String SPECIAL = "\\*_~`|<>[]";

    private Captions() {}

    /** {@code **prompt** - Variations by <@id> (31%)}. */
    static String progress(String prompt, DrawingKind kind, long user, DrawingState state) {
        return titled(prompt, " - " + kind.words() + mention(user) + " (" + state.note() + ")");
    }

    static String finished(String prompt, DrawingKind kind, long user) {
        return titled(prompt, " - " + kind.words() + mention(user));
    }

    static String single(String prompt, int cell, long user) {
        return titled(prompt, " - Image #" + cell + " " + mention(user));
    }

    static String failed(String prompt, DrawingKind kind, long user, String sentence) {
        return titled(prompt, " - " + kind.words() + mention(user) + STOPPED + "\n" + escaped(sentence, LONGEST / 2));
    }

    static String stopped(String prompt, DrawingKind kind, long user) {
        return titled(prompt, " - " + kind.words() + mention(user) + STOPPED);
    }

    /** Whether a message tells that nothing came of a drawing. */
    public static boolean tellsAnEnd(String text) {
        return text.contains(STOPPED);
    }

    /** With a remark below, in small print. */
    static String noted(String caption, String note) {
        String line = "\n-# " + note;
        return caption.length() + line.length() > LONGEST ? caption : caption + line;
    }

    private static String titled(String prompt, String rest) {
        return "**" + escaped(prompt, LONGEST - 4 - rest.length()) + "**" + rest;
    }

    private static String mention(long user) {
        return "<@" + Long.toUnsignedString(user) + ">";
    }

    /** On one line, with special characters escaped, and shortened to a length. */
    static String escaped(String text, int longest) {
        StringBuilder out = new StringBuilder();
        String line = text.strip().replaceAll("[\\s\\p{Cc}]+", " ");
        for (int at = 0; at < line.length(); ) {
            int codePoint = line.codePointAt(at);
            String shown = (SPECIAL.indexOf(codePoint) >= 0 ? "\\" : "") + Character.toString(codePoint);
            int room = at + Character.charCount(codePoint) < line.length() ? 1 : 0;
            if (out.length() + shown.length() + room > longest) {
                return out.append('…').toString();
            }
            out.append(shown);
            at += Character.charCount(codePoint);
        }
        return out.toString();
    }
}
