package dev.easel.upscaler;

import dev.easel.engine.image.RgbImage;
import java.util.List;

/**
 * One way of a picture through a network, tile by tile. Each tile sees what lies around it as far as that matters to its
 * pixels, so that the seams do not show; at the picture's edges it sees the picture mirrored. Confined to one thread.
 */
final class TiledPass {
    /** Pixels in which neighbours fade into one another. */
    static final int OVERLAP = 8;

    /** Pixels mirrored at the picture's edges, at least: networks draw worse at the edge of what they see. */
    private static final int EDGE = 8;

    /** A tile's rows are fewer where the band of a wide picture would have more numbers than this. */
    private static final int MOST_NUMBERS = 24_000_000;

    private static final int FEWEST_ROWS = 64;

    private final TileNetwork network;
    private final RgbImage image;
    private final boolean corrected;
    private final List<Span> columns;
    private final List<Span> rows;

    TiledPass(TileNetwork network, RgbImage image, Tiling tiling) {
        this.network = network;
        this.corrected = tiling.corrected();
        int side = tiling.side();
        this.image = image;
        this.columns = Span.covering(image.width(), side, OVERLAP);
        int numbers = Planes.COUNT * network.factor() * network.factor() * image.width();
        int height = Math.min(side, Math.max(FEWEST_ROWS, MOST_NUMBERS / numbers));
        this.rows = Span.covering(image.height(), height, OVERLAP);
    }

    int tiles() {
        return columns.size() * rows.size();
    }

    /**
     * Makes the larger picture.
     *
     * @param sink of its rows
     * @param tileDone told after each tile
     */
    void run(RowSink sink, Runnable tileDone) {
        int factor = network.factor();
        List<Span> largeColumns =
                columns.stream().map(span -> span.times(factor)).toList();
        List<Span> largeRows = rows.stream().map(span -> span.times(factor)).toList();
        Band band = new Band(factor * image.width(), largeRows.get(0).length(), sink);
        for (int row = 0; row < rows.size(); row++) {
            band.finishTo(largeRows.get(row).start());
            float[] rowWeights = Fade.along(largeRows, row);
            for (int column = 0; column < columns.size(); column++) {
                Box place = new Box(columns.get(column), rows.get(row));
                Box seen = new Box(seen(columns.get(column), image.width()), seen(rows.get(row), image.height()));
                band.add(
                        enlarged(seen),
                        place.times(factor),
                        place.within(seen).times(factor),
                        new Fade(Fade.along(largeColumns, column), rowWeights));
                tileDone.run();
            }
        }
        band.finishTo(factor * image.height());
    }

    private Planes enlarged(Box seen) {
        Planes smaller = Planes.of(image, seen);
        Planes larger = network.enlarged(smaller);
        return corrected ? corrected(larger, smaller) : larger;
    }

    private static Planes corrected(Planes larger, Planes smaller) {
        Planes cautious = Calm.FAINT.kept(larger, smaller);
        return Calm.EVEN.kept(BackProjection.corrected(cautious, smaller), smaller);
    }

    /** What a tile sees along one axis: from multiple to multiple, so that all tiles fall into the same grid. */
    private Span seen(Span tile, int length) {
        int margin = network.reach() + BackProjection.REACH;
        Span wide = tile.widened(margin, margin);
        return new Span(Math.max(-EDGE, wide.start()), Math.min(length + EDGE, wide.end())).aligned(network.multiple());
    }
}
