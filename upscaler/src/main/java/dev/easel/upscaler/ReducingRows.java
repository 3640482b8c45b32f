package dev.easel.upscaler;

import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.ScalingFilter;
import dev.easel.engine.image.Taps;
import java.util.HashMap;
import java.util.Map;

/** Makes a picture smaller while its rows go by, and hands on the smaller one's. Confined to one thread. */
final class ReducingRows implements RowSink {
    private final Taps[] columns;
    private final Taps[] rows;
    private final RowSink sink;
    private final float[] narrow;
    /** The smaller rows that have begun, by their number. */
    private final Map<Integer, float[]> begun = new HashMap<>();

    private int row;
    private int first;

    private ReducingRows(int width, int height, ImageSize smaller, RowSink sink) {
        columns = Taps.all(0, width, smaller.width(), width, ScalingFilter.LANCZOS);
        rows = Taps.all(0, height, smaller.height(), height, ScalingFilter.LANCZOS);
        narrow = new float[3 * smaller.width()];
        this.sink = sink;
    }

    /**
     * Takes the rows of a picture of width x height, at least as large as the smaller one on both sides; where it is as
     * large, they go to the sink as they are.
     */
    static RowSink to(int width, int height, ImageSize smaller, RowSink sink) {
        boolean same = width == smaller.width() && height == smaller.height();
        return same ? sink : new ReducingRows(width, height, smaller, sink);
    }

    @Override
    public void row(float[] line) {
        narrow(line);
        for (int i = first; i < rows.length && rows[i].first() <= row; i++) {
            add(rows[i], begun.computeIfAbsent(i, ignored -> new float[narrow.length]));
        }
        row++;
        while (first < rows.length && rows[first].first() + rows[first].weights().length <= row) {
            sink.row(begun.remove(first++));
        }
    }

    private void narrow(float[] line) {
        for (int x = 0; x < columns.length; x++) {
            Taps taps = columns[x];
            for (int band = 0; band < 3; band++) {
                float sum = 0;
                for (int i = 0; i < taps.weights().length; i++) {
                    sum += taps.weights()[i] * line[3 * (taps.first() + i) + band];
                }
                narrow[3 * x + band] = sum;
            }
        }
    }

    private void add(Taps taps, float[] sums) {
        float weight = taps.weights()[row - taps.first()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weight * narrow[i];
        }
    }
}
