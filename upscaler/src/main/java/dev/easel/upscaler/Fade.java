package dev.easel.upscaler;

import java.util.Arrays;
import java.util.List;

/**
 * How much each pixel of a tile counts: all, except where a neighbour overlaps; there the one fades into the other along a
 * straight line.
 *
 * @param columns a weight for each column
 * @param rows a weight for each row
 */
record Fade(float[] columns, float[] rows) {
    /** The weights along one axis of the tile with this number. */
    static float[] along(List<Span> spans, int number) {
        Span span = spans.get(number);
        float[] weights = new float[span.length()];
        Arrays.fill(weights, 1);
        if (number > 0) {
            int shared = spans.get(number - 1).end() - span.start();
            for (int i = 0; i < shared; i++) {
                weights[i] = (i + 0.5f) / shared;
            }
        }
        if (number + 1 < spans.size()) {
            int shared = span.end() - spans.get(number + 1).start();
            for (int i = 0; i < shared; i++) {
                weights[span.length() - shared + i] = 1 - (i + 0.5f) / shared;
            }
        }
        return weights;
    }
}
