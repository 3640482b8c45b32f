package dev.easel.engine.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Text in the form that is tokenized, Unicode NFC and lower case, with the source characters each of its
 * characters came from. Immutable once built.
 */
final class NormalizedText {
    /** Every character below this starts anew under NFC: nothing before it can combine with it. */
    private static final char FIRST_COMBINING = 0x300;

    private static final int CAPITAL_I_WITH_DOT = 0x130;

    private final StringBuilder text = new StringBuilder();
    private int[] starts;
    private int[] ends;

    private NormalizedText(int length) {
        starts = new int[length + 1];
        ends = new int[length + 1];
    }

    static NormalizedText of(String source) {
        NormalizedText normalized = new NormalizedText(source.length());
        int from = 0;
        for (int i = 1; i <= source.length(); i++) {
            if (i == source.length() || source.charAt(i) < FIRST_COMBINING) {
                normalized.addRun(source, from, i);
                from = i;
            }
        }
        return normalized;
    }

    CharSequence text() {
        return text;
    }

    /** Where in the source the character at this index began. */
    int sourceStart(int index) {
        return starts[index];
    }

    /** Where in the source the character at this index ended, exclusive. */
    int sourceEnd(int index) {
        return ends[index];
    }

    private void addRun(String source, int from, int to) {
        String run = source.substring(from, to);
        if (Normalizer.isNormalized(run, Normalizer.Form.NFC)) {
            int at = from;
            for (int codePoint : run.codePoints().toArray()) {
                int end = at + Character.charCount(codePoint);
                add(codePoint, at, end);
                at = end;
            }
        } else {
            Normalizer.normalize(run, Normalizer.Form.NFC).codePoints().forEach(codePoint -> add(codePoint, from, to));
        }
    }

    private void add(int codePoint, int start, int end) {
        int before = text.length();
        text.appendCodePoint(Character.toLowerCase(codePoint));
        if (codePoint == CAPITAL_I_WITH_DOT) {
            // The one full lower-case mapping that is longer than one character.
            text.append('\u0307');
        }
        reserve(text.length());
        Arrays.fill(starts, before, text.length(), start);
        Arrays.fill(ends, before, text.length(), end);
    }

    private void reserve(int length) {
        if (length > starts.length) {
            starts = Arrays.copyOf(starts, 2 * length);
            ends = Arrays.copyOf(ends, 2 * length);
        }
    }
}
