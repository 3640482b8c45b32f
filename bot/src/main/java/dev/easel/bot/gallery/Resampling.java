package dev.easel.bot.gallery;

import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.Mask;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.Scaling;
import dev.easel.engine.image.ScalingFilter;
import dev.easel.engine.image.Window;

/** Brings pictures to the shape and size of a drawing, smoothly. A picture already of the size is unchanged. */
public final class Resampling {
    private Resampling() {}

    /** The middle part of the picture with the target's aspect ratio, scaled to it. */
    public static RgbImage cropToFill(RgbImage image, ImageSize target) {
        return Scaling.scale(image, middle(image.width(), image.height(), target), target, ScalingFilter.TRIANGLE);
    }

    /** As for a picture, so that a mask keeps lying where it was drawn. */
    public static Mask cropToFill(Mask mask, ImageSize target) {
        return Scaling.scale(mask, middle(mask.width(), mask.height(), target), target, ScalingFilter.TRIANGLE);
    }

    private static Window middle(int width, int height, ImageSize target) {
        double scale = Math.min((double) width / target.width(), (double) height / target.height());
        double partWidth = scale * target.width();
        double partHeight = scale * target.height();
        return new Window((width - partWidth) / 2, (height - partHeight) / 2, partWidth, partHeight);
    }
}
