package dev.easel.bot.imagine;

import dev.easel.bot.gallery.Recipe;
import dev.easel.engine.image.RgbImage;
import java.util.List;

/**
 * Pictures with what they were drawn by.
 *
 * @param recipe of all of them
 * @param images in order
 */
record Drawn(Recipe recipe, List<RgbImage> images) {
    Drawn {
        images = List.copyOf(images);
    }
}
