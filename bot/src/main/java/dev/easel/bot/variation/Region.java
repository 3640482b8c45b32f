package dev.easel.bot.variation;

import dev.easel.bot.RefusedInputException;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.Mask;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.Scaling;
import dev.easel.engine.image.ScalingFilter;
import dev.easel.engine.image.Window;
import java.util.Set;

/** Repaints a part of a picture, which a person ticked or painted; all outside of it is kept. */
public final class Region {
    private Region() {}

    /**
     * The part is some cells of a grid over the picture.
     *
     * @param cells their numbers: rows from the top, from 0 at the left
     * @param perSide how many cells the grid has in each row and each column
     * @throws RefusedInputException where no cell is ticked or one is not on the grid
     */
    public static Canvas canvas(RgbImage parent, Set<Integer> cells, int perSide) {
        if (cells.isEmpty()) {
            throw new RefusedInputException("no part of the picture is ticked; tick at least one");
        }
        for (int cell : cells) {
            if (cell < 0 || cell >= perSide * perSide) {
                throw new RefusedInputException("a grid of " + perSide + "x" + perSide + " has no cell " + cell);
            }
        }
        byte[] weights = new byte[parent.width() * parent.height()];
        for (int i = 0; i < weights.length; i++) {
            int column = i % parent.width() * perSide / parent.width();
            int row = i / parent.width() * perSide / parent.height();
            weights[i] = (byte) (cells.contains(row * perSide + column) ? 255 : 0);
        }
        return canvas(parent, weights);
    }

    /**
     * The part is the white of a mask of any size, stretched over the picture.
     *
     * @throws RefusedInputException where it keeps everything
     */
    public static Canvas canvas(RgbImage parent, Mask mask) {
        Mask fitting = Scaling.scale(
                mask,
                Window.whole(mask.width(), mask.height()),
                new ImageSize(parent.width(), parent.height()),
                ScalingFilter.TRIANGLE);
        boolean repaints = false;
        for (byte weight : fitting.weights()) {
            repaints |= (weight & 0xff) >= 128;
        }
        if (!repaints) {
            throw new RefusedInputException(
                    "the mask of " + mask.width() + "x" + mask.height() + " repaints nothing: white is what changes");
        }
        return canvas(parent, fitting.weights());
    }

    private static Canvas canvas(RgbImage parent, byte[] weights) {
        return new Canvas(
                parent,
                new Mask(parent.width(), parent.height(), weights),
                new Area(0, 0, parent.width(), parent.height()));
    }
}
