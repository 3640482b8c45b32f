package dev.easel.bot.enlarge;

import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.Scaling;
import dev.easel.engine.image.ScalingFilter;
import dev.easel.engine.image.Window;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture cut into tiles that overlap by half a tile or more, and put together again: where tiles overlap, each
 * counts the more the further a pixel lies from that tile's edge.
 *
 * @param picture in pixels
 * @param tile in pixels; no side is longer than the picture's
 */
record TileGrid(ImageSize picture, ImageSize tile) {
    private static final int OVERLAP_SHARE = 2;

    /** Tiles of a size, or as much of it as the picture has. */
    static TileGrid of(ImageSize picture, ImageSize tile) {
        return new TileGrid(
                picture,
                new ImageSize(Math.min(picture.width(), tile.width()), Math.min(picture.height(), tile.height())));
    }

    /** Rows from the top, tiles from the left. */
    List<RgbImage> cut(RgbImage whole) {
        List<RgbImage> tiles = new ArrayList<>();
        for (int top : starts(picture.height(), tile.height())) {
            for (int left : starts(picture.width(), tile.width())) {
                Window part = new Window(left, top, tile.width(), tile.height());
                tiles.add(Scaling.scale(whole, part, tile, ScalingFilter.TRIANGLE));
            }
        }
        return tiles;
    }

    /** Inverse of {@link #cut}. */
    RgbImage joined(List<RgbImage> tiles) {
        float[] sums = new float[3 * picture.width() * picture.height()];
        float[] weights = new float[picture.width() * picture.height()];
        int next = 0;
        for (int top : starts(picture.height(), tile.height())) {
            for (int left : starts(picture.width(), tile.width())) {
                add(tiles.get(next++), left, top, sums, weights);
            }
        }
        byte[] rgb = new byte[sums.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) Math.round(sums[i] / weights[i / 3]);
        }
        return new RgbImage(picture.width(), picture.height(), rgb);
    }

    private void add(RgbImage drawn, int left, int top, float[] sums, float[] weights) {
        for (int y = 0; y < tile.height(); y++) {
            for (int x = 0; x < tile.width(); x++) {
                float weight = ramp(x, tile.width()) * ramp(y, tile.height());
                int to = (top + y) * picture.width() + left + x;
                weights[to] += weight;
                for (int band = 0; band < 3; band++) {
                    sums[3 * to + band] += weight * (drawn.rgb()[3 * (y * tile.width() + x) + band] & 0xff);
                }
            }
        }
    }

    /** Rises over the overlap, in pixels from the edge. */
    private static float ramp(int at, int side) {
        return Math.min(side / (float) OVERLAP_SHARE, Math.min(at, side - 1 - at) + 0.5f);
    }

    /** As few as cover a side, evenly. */
    private static int[] starts(int side, int tile) {
        int overlap = tile / OVERLAP_SHARE;
        int count = tile == side ? 1 : (int) Math.ceil((double) (side - overlap) / (tile - overlap));
        int[] starts = new int[count];
        for (int i = 1; i < count; i++) {
            starts[i] = (int) Math.round((double) i * (side - tile) / (count - 1));
        }
        return starts;
    }
}
