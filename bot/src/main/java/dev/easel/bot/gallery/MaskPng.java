package dev.easel.bot.gallery;

import dev.easel.engine.image.Mask;
import dev.easel.engine.image.RgbImage;

/** PNG files of masks, which {@link PictureFile#mask} reads again: white repaints, black keeps. */
public final class MaskPng {
    private MaskPng() {}

    public static byte[] encode(Mask mask) {
        byte[] rgb = new byte[3 * mask.weights().length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = mask.weights()[i / 3];
        }
        return PlainPng.encode(new RgbImage(mask.width(), mask.height(), rgb));
    }
}
