package dev.easel.bot.variation;

import dev.easel.bot.RefusedInputException;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.Scaling;
import dev.easel.engine.image.ScalingFilter;
import dev.easel.engine.image.Window;

/**
 * Shows more around a picture in a frame of any shape: the picture is fitted into the frame, whole, and shrinks in its
 * middle.
 *
 * @param factor by which it shrinks, 1 to 2
 * @param frame the size of the result
 */
public record Reframing(double factor, ImageSize frame) {
    public Reframing {
        if (!(factor >= 1 && factor <= 2)) {
            throw new RefusedInputException("zoom is 1 to 2, not " + factor);
        }
    }

    /**
     * What the reframed picture starts from.
     *
     * @throws RefusedInputException where there would be nothing around the picture
     */
    public Canvas canvas(RgbImage parent) {
        double scale =
                Math.min((double) frame.width() / parent.width(), (double) frame.height() / parent.height()) / factor;
        int width = side(parent.width(), scale, frame.width());
        int height = side(parent.height(), scale, frame.height());
        if (width == frame.width() && height == frame.height()) {
            throw new RefusedInputException("zoom " + factor
                    + " in the same shape shows nothing more; give a zoom above 1 up to 2, or another --ar");
        }
        Area middle = new Area((frame.width() - width) / 2, (frame.height() - height) / 2, width, height);
        RgbImage small = Scaling.scale(
                parent,
                Window.whole(parent.width(), parent.height()),
                new ImageSize(width, height),
                ScalingFilter.LANCZOS);
        return Canvas.around(Placing.on(frame, small, middle.left(), middle.top()), middle);
    }

    private static int side(int pixels, double scale, int most) {
        return (int) Math.max(1, Math.min(most, Math.round(pixels * scale)));
    }
}
