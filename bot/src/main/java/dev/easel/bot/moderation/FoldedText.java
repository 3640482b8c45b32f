package dev.easel.bot.moderation;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as signs, each with the letters that it can be read as. Compatibility forms are decomposed (NFKD), case, marks on
 * letters and what is invisible are gone, and what is repeated without end is repeated three times. Immutable.
 */
final class FoldedText {
    /** What is repeated more often counts as that often. */
    static final int MOST_REPEATED = 3;

    /** What a sign is. */
    enum Kind {
        LETTER,
        DIGIT,
        APOSTROPHE,
        SPACE,
        OTHER
    }

    private static final String APOSTROPHES = "'\u2019\u2018`\u00b4\u02bc";
    private static final String MASKS = "*#";

    private final int[] signs;
    private final int[] readings;
    private final Kind[] kinds;
    private final int length;

    private FoldedText(int[] signs, int[] readings, Kind[] kinds, int length) {
        this.signs = signs;
        this.readings = readings;
        this.kinds = kinds;
        this.length = length;
    }

    static FoldedText of(String text) {
        int[] points = decomposed(text).codePoints().toArray();
        FoldedText folded = new FoldedText(new int[points.length], new int[points.length], new Kind[points.length], 0);
        int written = 0;
        boolean afterSmall = false;
        for (int point : points) {
            if (isInvisible(point)) {
                continue;
            }
            written = folded.put(written, point, afterSmall);
            afterSmall = Character.isLowerCase(point) || (afterSmall && point == 'I');
        }
        return new FoldedText(folded.signs, folded.readings, folded.kinds, written);
    }

    private static String decomposed(String text) {
        return isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(sign -> sign < 128);
    }

    private static boolean isInvisible(int point) {
        if (point < 128) {
            return Character.isISOControl(point) && !Character.isWhitespace(point);
        }
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> true;
            // Fillers of Hangul and an empty Braille cell are nothing to see.
            default -> point == 0x115F || point == 0x1160 || point == 0x3164 || point == 0x2800;
        };
    }

    /** The number of signs after it. */
    private int put(int at, int point, boolean afterSmall) {
        int digit = Character.digit(point, 10);
        int sign = digit >= 0 ? '0' + digit : Character.toLowerCase(point);
        Kind kind = kindOf(sign);
        if (at >= MOST_REPEATED && Arrays.stream(signs, at - MOST_REPEATED, at).allMatch(one -> one == sign)) {
            return at;
        }
        signs[at] = sign;
        kinds[at] = kind;
        // In the middle of a word, a large i is meant to be taken for a small l.
        readings[at] =
                point == 'I' && afterSmall ? LookAlikes.bit('i') | LookAlikes.bit('l') : LookAlikes.readings(sign);
        return at + 1;
    }

    private static Kind kindOf(int sign) {
        if (sign >= '0' && sign <= '9') {
            return Kind.DIGIT;
        }
        if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
            return Kind.SPACE;
        }
        if (APOSTROPHES.indexOf(sign) >= 0) {
            return Kind.APOSTROPHE;
        }
        boolean letter = Character.isLetter(sign) || (sign > 0xFFFF && LookAlikes.readings(sign) != 0);
        return letter ? Kind.LETTER : Kind.OTHER;
    }

    /** In Latin letters, where signs can be read as one of them alone. */
    String inLatin() {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < length; at++) {
            boolean letter = kinds[at] == Kind.LETTER && Integer.bitCount(readings[at]) == 1;
            plain.appendCodePoint(letter ? 'a' + Integer.numberOfTrailingZeros(readings[at]) : signs[at]);
        }
        return plain.toString();
    }

    int length() {
        return length;
    }

    /** The sign itself, a code point. */
    int sign(int at) {
        return signs[at];
    }

    /** The Latin letters that it can be read as. */
    int readings(int at) {
        return readings[at];
    }

    Kind kind(int at) {
        return kinds[at];
    }

    /** Whether the sign may hide any letter. */
    boolean isMask(int at) {
        return MASKS.indexOf(signs[at]) >= 0;
    }

    /** Whether a word can end before a place, which may be the text's end. */
    boolean endsBefore(int place) {
        int at = place;
        while (at < length && kinds[at] == Kind.DIGIT) {
            at++;
        }
        return at == length || !continues(at);
    }

    /** Whether a letter belongs to the word beside it: scripts that set no words apart end those of others. */
    private boolean continues(int at) {
        return kinds[at] == Kind.LETTER && SoughtWord.hasBorders(signs[at]);
    }

    /** Whether a word can begin at a place. */
    boolean beginsAt(int place) {
        int at = place - 1;
        while (at >= 0 && kinds[at] == Kind.DIGIT) {
            at--;
        }
        return at < 0 || (!continues(at) && !isShortened(at));
    }

    /** Whether at an apostrophe something is only shortened, as in he'll and don't. */
    boolean isShortened(int apostrophe) {
        if (kinds[apostrophe] != Kind.APOSTROPHE || apostrophe == 0 || kinds[apostrophe - 1] != Kind.LETTER) {
            return false;
        }
        int end = apostrophe + 1;
        while (end < length && kinds[end] == Kind.LETTER) {
            end++;
        }
        String tail = new String(signs, apostrophe + 1, end - apostrophe - 1);
        return switch (tail) {
            case "ll", "re", "ve" -> true;
            case "s", "t", "d", "m" -> apostrophe > 1 && kinds[apostrophe - 2] == Kind.LETTER;
            default -> false;
        };
    }
}
