package dev.easel.bot.gallery;

import dev.easel.bot.RefusedInputException;
import dev.easel.engine.image.RgbImage;
import java.util.List;

/** Lays pictures of one size side by side. */
public final class Grid {
    private Grid() {}

    /** Columns of a grid: the smallest square that holds the count. */
    public static int columns(int count) {
        return (int) Math.ceil(Math.sqrt(count));
    }

    /**
     * Rows from the top, pictures from the left, no gaps; cells left over at the end are black.
     *
     * @param images at least one, all of one size
     */
    public static RgbImage of(List<RgbImage> images) {
        int columns = columns(images.size());
        int rows = (images.size() + columns - 1) / columns;
        RgbImage first = images.get(0);
        long bytes = 3L * columns * first.width() * rows * first.height();
        if (bytes > Integer.MAX_VALUE - 8) {
            throw new RefusedInputException("a grid of " + images.size() + " pictures of " + first.width() + "x"
                    + first.height() + " is too large for one file");
        }
        byte[] rgb = new byte[(int) bytes];
        for (int i = 0; i < images.size(); i++) {
            place(images.get(i), rgb, i % columns * first.width(), i / columns * first.height(), columns);
        }
        return new RgbImage(columns * first.width(), rows * first.height(), rgb);
    }

    private static void place(RgbImage image, byte[] grid, int left, int top, int columns) {
        int row = 3 * image.width();
        for (int y = 0; y < image.height(); y++) {
            System.arraycopy(image.rgb(), y * row, grid, (top + y) * row * columns + 3 * left, row);
        }
    }
}
