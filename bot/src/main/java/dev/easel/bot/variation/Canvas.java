package dev.easel.bot.variation;

import dev.easel.engine.image.Mask;
import dev.easel.engine.image.RgbImage;

/**
 * What an inpainting drawing starts from.
 *
 * @param picture to start from
 * @param mask of the picture's size: 0 keeps a pixel, 255 repaints it
 * @param kept where the parent lies in the picture; of it all that the mask does not repaint stays
 */
public record Canvas(RgbImage picture, Mask mask, Area kept) {
    /** What lies around an area of the picture is made up from what lies within, and repainted. */
    static Canvas around(RgbImage picture, Area kept) {
        Mask mask = Feather.around(picture, kept);
        return new Canvas(Surroundings.filled(picture, kept, mask), mask, kept);
    }
}
