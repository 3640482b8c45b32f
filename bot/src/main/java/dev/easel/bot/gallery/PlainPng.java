package dev.easel.bot.gallery;

import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.RgbaImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** PNG files of pixels alone. */
public final class PlainPng {
    private PlainPng() {}

    public static byte[] encode(RgbImage image) {
        return encode(PictureRaster.of(image));
    }

    static byte[] encode(RgbaImage image) {
        return encode(image.isOpaque() ? PictureRaster.of(image.colours()) : PictureRaster.of(image));
    }

    public static byte[] encode(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
