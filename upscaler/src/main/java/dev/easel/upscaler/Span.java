package dev.easel.upscaler;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch along one axis of a picture.
 *
 * @param start its first pixel; may lie before the picture
 * @param end the pixel after its last
 */
record Span(int start, int end) {
    int length() {
        return end - start;
    }

    /** Grown on both sides. */
    Span widened(int before, int after) {
        return new Span(start - before, end + after);
    }

    /** Grown to where both ends are multiples. */
    Span aligned(int multiple) {
        return new Span(Math.floorDiv(start, multiple) * multiple, -Math.floorDiv(-end, multiple) * multiple);
    }

    /** In a picture that is larger. */
    Span times(int factor) {
        return new Span(start * factor, end * factor);
    }

    /**
     * Covers an axis by as few spans of one length as it takes.
     *
     * @param length of the axis
     * @param longest a span may be
     * @param overlap of neighbours, at least, below half of longest
     */
    static List<Span> covering(int length, int longest, int overlap) {
        int count = Math.max(1, ceilDiv(length - overlap, longest - overlap));
        int each = ceilDiv(length + (count - 1) * overlap, count);
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int start = count == 1 ? 0 : (int) Math.round((double) i * (length - each) / (count - 1));
            spans.add(new Span(start, start + each));
        }
        return spans;
    }

    private static int ceilDiv(int dividend, int divisor) {
        return -Math.floorDiv(-dividend, divisor);
    }
}
