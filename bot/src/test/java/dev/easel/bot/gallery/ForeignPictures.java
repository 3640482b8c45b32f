package dev.easel.bot.gallery;

import dev.easel.engine.image.RgbImage;
import java.util.Optional;

/** Pictures as other tools write them. */
public final class ForeignPictures {
    private static final RgbImage IMAGE = new RgbImage(64, 64, new byte[3 * 64 * 64]);

    private ForeignPictures() {}

    /** With this text as its UserComment. */
    public static byte[] jpeg(String parameters) {
        return JpegFile.withExif(JpegEncoder.encode(IMAGE, 0.9f), exif(parameters));
    }

    public static byte[] webp(String parameters) {
        return WebpFile.withExif(WebpEncoder.encode(IMAGE, 0.9f), exif(parameters));
    }

    private static byte[] exif(String parameters) {
        return new Exif(1, Optional.of(parameters), Optional.empty()).bytes();
    }
}
