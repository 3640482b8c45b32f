package dev.easel.bot.imagine;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.gallery.Enlargement;
import dev.easel.bot.gallery.PictureFile;
import dev.easel.bot.gallery.Recipe;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;

/**
 * A picture to be made larger.
 *
 * @param picture as it is
 * @param size that it is to have
 * @param factor by which it grows
 * @param manner how
 */
record Enlarging(PictureFile picture, ImageSize size, int factor, Enlargement.Manner manner) {
    private static final int LONGEST_SIDE = 2048;

    /**
     * The same picture, checked.
     *
     * @throws RefusedInputException where it would grow too large
     */
    static Enlarging of(PictureFile picture, StartWish.Enlarged wish) {
        RgbImage image = picture.image();
        int width = wish.factor() * image.width();
        int height = wish.factor() * image.height();
        if (Math.max(width, height) > LONGEST_SIDE) {
            throw new RefusedInputException(
                    "this picture of " + image.width() + "x" + image.height() + " would grow to " + width + "x" + height
                            + "; a side has at most " + LONGEST_SIDE + " pixels here");
        }
        return new Enlarging(picture, new ImageSize(width, height), wish.factor(), wish.manner());
    }

    /** As a recipe says it. */
    static Enlarging again(PictureFile picture, Recipe recipe) {
        Enlargement enlargement = recipe.enlargement().orElseThrow();
        return new Enlarging(picture, recipe.size(), enlargement.factor(), enlargement.manner());
    }

    /**
     * As the recipe of the larger picture says it.
     *
     * @param parent the recipe of the picture as it is
     * @param upscaler by name
     */
    Enlargement enlargement(Recipe parent, String upscaler) {
        return new Enlargement(factor, upscaler, manner, parent.finish().map(finish -> parent.drawnSize()));
    }
}
