package dev.easel.bot.variation;

import dev.easel.bot.RefusedInputException;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.Scaling;
import dev.easel.engine.image.ScalingFilter;
import dev.easel.engine.image.Window;

/**
 * Shows more around a picture: it shrinks to the middle of one of its own size.
 *
 * @param factor by which it shrinks, above 1 and at most 2
 */
public record ZoomOut(double factor) {
    public static final ZoomOut TWICE = new ZoomOut(2);
    public static final ZoomOut HALF_AS_MUCH_AGAIN = new ZoomOut(1.5);

    public ZoomOut {
        if (!(factor > 1 && factor <= 2)) {
            throw new RefusedInputException("zoom is above 1 and at most 2, not " + factor);
        }
    }

    public Canvas canvas(RgbImage parent) {
        ImageSize size = new ImageSize(parent.width(), parent.height());
        int width = shrunk(parent.width());
        int height = shrunk(parent.height());
        Area middle = new Area((parent.width() - width) / 2, (parent.height() - height) / 2, width, height);
        RgbImage small = Scaling.scale(
                parent,
                Window.whole(parent.width(), parent.height()),
                new ImageSize(width, height),
                ScalingFilter.LANCZOS);
        return Canvas.around(Placing.on(size, small, middle.left(), middle.top()), middle);
    }

    private int shrunk(int side) {
        return (int) Math.max(1, Math.round(side / factor));
    }
}
