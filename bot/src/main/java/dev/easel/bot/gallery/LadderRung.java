package dev.easel.bot.gallery;

import dev.easel.engine.image.RgbImage;
import java.util.Optional;

/**
 * One way to write a picture in fewer bytes.
 *
 * @param format of the file
 * @param quality 0 to 1
 */
record LadderRung(Format format, float quality) {
    enum Format {
        WEBP("WebP", ".webp"),
        JPEG("JPEG", ".jpg");

        private final String title;
        private final String ending;

        Format(String title, String ending) {
            this.title = title;
            this.ending = ending;
        }

        String title() {
            return title;
        }

        String ending() {
            return ending;
        }
    }

    boolean takes(RgbImage image) {
        return format == Format.JPEG || WebpEncoder.takes(image);
    }

    byte[] encode(RgbImage image, Optional<byte[]> exif) {
        return switch (format) {
            case WEBP -> withExif(WebpEncoder.encode(image, quality), exif);
            case JPEG ->
                exif.map(tiff -> JpegFile.withExif(JpegEncoder.encode(image, quality), tiff))
                        .orElseGet(() -> JpegEncoder.encode(image, quality));
        };
    }

    private static byte[] withExif(byte[] webp, Optional<byte[]> exif) {
        return exif.map(tiff -> WebpFile.withExif(webp, tiff)).orElse(webp);
    }
}
