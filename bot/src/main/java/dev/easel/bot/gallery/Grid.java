package dev.easel.bot.gallery;

import dev.easel.bot.RefusedInputException;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import java.util.List;

/** Lays pictures of one size side by side. */
public final class Grid {
    private static final long MOST_PIXELS = 1L << 28;

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
        refuseTooLarge(images.size(), new ImageSize(first.width(), first.height()));
        byte[] rgb = new byte[3 * columns * first.width() * rows * first.height()];
        for (int i = 0; i < images.size(); i++) {
            place(images.get(i), rgb, i % columns * first.width(), i / columns * first.height(), columns);
        }
        return new RgbImage(columns * first.width(), rows * first.height(), rgb);
    }

    /** Refuses a grid of more pixels than a file should have; best asked before they are drawn. */
    public static void refuseTooLarge(int count, ImageSize size) {
        long cells = (long) columns(count) * columns(count);
        if (cells * size.width() * size.height() > MOST_PIXELS) {
            throw new RefusedInputException("a grid of " + count + " pictures of " + size
                    + " is too large for one file; --separate writes several");
        }
    }

    private static void place(RgbImage image, byte[] grid, int left, int top, int columns) {
        int row = 3 * image.width();
        for (int y = 0; y < image.height(); y++) {
            System.arraycopy(image.rgb(), y * row, grid, (top + y) * row * columns + 3 * left, row);
        }
    }
}
