package dev.easel.upscaler;

import java.util.Arrays;

/**
 * The rows of a picture that tiles are being laid onto. Rows that no further tile touches go on to the sink, so that no
 * more of the picture is held than a row of tiles. Confined to one thread.
 */
final class Band {
    private final int stride;
    private final float[] sums;
    private final float[] line;
    private final RowSink sink;
    private int top;

    /**
     * An empty band.
     *
     * @param width of the picture
     * @param height of a row of tiles
     */
    Band(int width, int height, RowSink sink) {
        this.stride = Planes.COUNT * width;
        this.sums = new float[stride * height];
        this.line = new float[stride];
        this.sink = sink;
    }

    /**
     * Adds a part of a tile, weighed; where tiles overlap the weights sum to 1.
     *
     * @param place of the part in the picture
     * @param part the same in the tile
     * @param fade the weights
     */
    void add(Planes tile, Box place, Box part, Fade fade) {
        int plane = tile.width() * tile.height();
        for (int y = 0; y < place.rows().length(); y++) {
            int from = (part.rows().start() + y) * tile.width() + part.columns().start();
            int to = stride * (place.rows().start() - top + y)
                    + Planes.COUNT * place.columns().start();
            for (int x = 0; x < place.columns().length(); x++) {
                float weight = fade.rows()[y] * fade.columns()[x];
                for (int band = 0; band < Planes.COUNT; band++) {
                    sums[to++] += weight * tile.values()[band * plane + from + x];
                }
            }
        }
    }

    /** Hands on the rows above this one. */
    void finishTo(int end) {
        int finished = stride * (end - top);
        for (int at = 0; at < finished; at += stride) {
            System.arraycopy(sums, at, line, 0, stride);
            sink.row(line);
        }
        System.arraycopy(sums, finished, sums, 0, sums.length - finished);
        Arrays.fill(sums, sums.length - finished, sums.length, 0);
        top = end;
    }
}
