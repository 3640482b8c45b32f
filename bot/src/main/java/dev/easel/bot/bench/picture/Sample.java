package dev.easel.bot.bench.picture;

import dev.easel.bot.RefusedInputException;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.Scaling;
import dev.easel.engine.image.ScalingFilter;
import dev.easel.engine.image.Window;

/**
 * A picture, and what is left of it.
 *
 * @param whole with sides that the factor divides
 * @param small made smaller by the factor, by the Catmull-Rom cubic
 */
record Sample(RgbImage whole, RgbImage small) {
    /** Cut to sides that the factor divides. */
    static Sample of(RgbImage image, int factor) {
        int width = image.width() / factor;
        int height = image.height() / factor;
        if (width == 0 || height == 0) {
            throw new RefusedInputException(image + " is too small to measure with");
        }
        ImageSize size = new ImageSize(factor * width, factor * height);
        Window window = Window.whole(size.width(), size.height());
        RgbImage whole = Scaling.scale(image, window, size, ScalingFilter.TRIANGLE);
        return new Sample(whole, Scaling.scale(whole, window, new ImageSize(width, height), ScalingFilter.CATMULL_ROM));
    }

    ImageSize size() {
        return ImageSize.of(whole);
    }
}
