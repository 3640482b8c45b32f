package dev.easel.bot.gallery;

import dev.easel.bot.RefusedInputException;

/**
 * A picture made larger without a model: all that is done to the picture that the recipe starts from.
 *
 * @param factor by which width and height grow, at least 2
 * @param upscaler the name of what enlarges
 */
public record Enlargement(int factor, String upscaler) {
    /** The upscaler that needs no network. */
    public static final String RESAMPLING = "resampling";

    public Enlargement {
        if (factor < 2) {
            throw new RefusedInputException("a picture is enlarged 2 times or more, not " + factor);
        }
    }
}
