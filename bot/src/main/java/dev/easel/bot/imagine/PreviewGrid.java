package dev.easel.bot.imagine;

import dev.easel.bot.gallery.Grid;
import dev.easel.bot.gallery.Resampling;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import java.util.List;

/** Rough small pictures, laid out and smoothed as the finished grid will be. */
final class PreviewGrid {
    private static final int LONGEST_SIDE = 256;

    private PreviewGrid() {}

    /** @param size of each finished picture */
    static RgbImage of(List<RgbImage> previews, ImageSize size) {
        double scale = Math.min(1, LONGEST_SIDE / (double) Math.max(size.width(), size.height()));
        ImageSize cell = new ImageSize(side(size.width(), scale), side(size.height(), scale));
        return Grid.of(previews.stream()
                .map(preview -> Resampling.cropToFill(preview, cell))
                .toList());
    }

    private static int side(int pixels, double scale) {
        return Math.max(1, (int) Math.round(pixels * scale));
    }
}
