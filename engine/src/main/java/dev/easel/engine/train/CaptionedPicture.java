package dev.easel.engine.train;

import dev.easel.engine.image.RgbImage;

/**
 * A picture and a prompt that asks for it.
 *
 * @param image of the model's usual size
 * @param caption in the words the model was trained with
 */
public record CaptionedPicture(RgbImage image, String caption) {}
