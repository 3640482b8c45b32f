package dev.easel.bot.describe;

import java.util.List;
import java.util.regex.Pattern;

/** Takes words out of a text and mends what is left around them. */
final class TextWithout {
    private static final Pattern EMPTY_BRACKETS = Pattern.compile("[(\\[]\\s*(?::\\s*[-+.0-9]+\\s*)?[)\\]]");
    private static final Pattern SPACE_BEFORE = Pattern.compile("\\s+([,.;:!?)\\]])");
    private static final Pattern SPACE_AFTER = Pattern.compile("([(\\[])\\s+");
    private static final Pattern REPEATED_MARK = Pattern.compile("([,.;!?])(?:\\s*[,.;!?])+");
    private static final Pattern MARK_AT_START = Pattern.compile("^[\\s,.;!?]+");
    private static final Pattern MARK_AT_END = Pattern.compile("[\\s,;]+$");

    private TextWithout() {}

    /**
     * The text without these words; what is left may be empty.
     *
     * @param words in order, with their places counted from offset before the text
     */
    static String words(String text, int offset, List<WeighedWord> words) {
        StringBuilder left = new StringBuilder();
        int at = 0;
        for (WeighedWord word : words) {
            left.append(text, at, word.start() - offset);
            at = word.end() - offset;
        }
        return mended(left.append(text, at, text.length()).toString());
    }

    private static String mended(String text) {
        String before = "";
        String mended = text;
        while (!mended.equals(before)) {
            before = mended;
            mended = EMPTY_BRACKETS.matcher(mended).replaceAll(" ");
        }
        mended = mended.replaceAll("\\s+", " ");
        mended = SPACE_BEFORE.matcher(mended).replaceAll("$1");
        mended = SPACE_AFTER.matcher(mended).replaceAll("$1");
        mended = REPEATED_MARK.matcher(mended).replaceAll("$1");
        mended = MARK_AT_START.matcher(mended).replaceAll("");
        return MARK_AT_END.matcher(mended).replaceAll("");
    }
}
