package dev.easel.engine.text;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The printable characters that stand for the 256 bytes in a byte-level BPE vocabulary: a printable Latin-1 byte
 * stands for itself, the n-th of the others is U+0100 + n (Radford et al. 2019, GPT-2).
 */
final class ByteAlphabet {
    /** Ends the last token of a word. */
    static final String END_OF_WORD = "</w>";

    private static final int BYTES = 256;
    private static final char[] CHARACTERS = new char[BYTES];
    private static final int[] BYTE_OF = new int[2 * BYTES];
    private static final int[] VOCABULARY_ORDER = new int[BYTES];

    static {
        int printable = 0;
        int others = (int) countPrintable();
        Arrays.fill(BYTE_OF, -1);
        for (int value = 0; value < BYTES; value++) {
            boolean itself = isPrintable(value);
            int unprintableBefore = value - printable;
            CHARACTERS[value] = (char) (itself ? value : BYTES + unprintableBefore);
            VOCABULARY_ORDER[itself ? printable++ : others++] = value;
            BYTE_OF[CHARACTERS[value]] = value;
        }
    }

    private ByteAlphabet() {}

    static char character(int unsignedByte) {
        return CHARACTERS[unsignedByte];
    }

    /** The byte a character stands for, 0 to 255, or -1. */
    static int byteOf(char character) {
        return character < BYTE_OF.length ? BYTE_OF[character] : -1;
    }

    /** The bytes in the order in which CLIP's vocabulary lists them: printable ones first. */
    static int[] inVocabularyOrder() {
        return VOCABULARY_ORDER.clone();
    }

    private static long countPrintable() {
        return IntStream.range(0, BYTES).filter(ByteAlphabet::isPrintable).count();
    }

    private static boolean isPrintable(int value) {
        return (value >= '!' && value <= '~') || (value >= 0xA1 && value <= 0xFF && value != 0xAD);
    }
}
