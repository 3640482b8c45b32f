package dev.easel.bot.gallery;

import dev.easel.engine.image.RgbImage;

/** PNG files of pixels alone. */
public final class PlainPng {
    private PlainPng() {}

    public static byte[] encode(RgbImage image) {
        return RecipePng.pixels(image);
    }
}
