package dev.easel.bot.gallery;

import dev.easel.bot.RefusedInputException;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.RgbaImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats that pictures are written in. */
public enum PictureFormat {
    /** Nothing is lost. */
    PNG(".*\\.png", true, ImageSize.LARGEST) {
        @Override
        byte[] pixels(RgbaImage image) {
            return PlainPng.encode(image);
        }

        @Override
        byte[] with(PictureTexts texts, byte[] pixels) {
            return RecipePng.with(texts, pixels);
        }
    },
    /** Of quality 95; it has no alpha. */
    JPEG(".*\\.jpe?g", false, ImageSize.LARGEST) {
        @Override
        byte[] pixels(RgbaImage image) {
            return JpegEncoder.encode(image.over(WHITE), QUALITY);
        }

        @Override
        byte[] with(PictureTexts texts, byte[] pixels) {
            return exif(texts).map(tiff -> JpegFile.withExif(pixels, tiff)).orElse(pixels);
        }
    },
    /** Of quality 95. */
    WEBP(".*\\.webp", true, WebpEncoder.LONGEST_SIDE) {
        @Override
        byte[] pixels(RgbaImage image) {
            return WebpEncoder.encode(image, QUALITY);
        }

        @Override
        byte[] with(PictureTexts texts, byte[] pixels) {
            return exif(texts).map(tiff -> WebpFile.withExif(pixels, tiff)).orElse(pixels);
        }
    };

    private static final int WHITE = 0xff;
    private static final float QUALITY = 0.95f;

    private final String name;
    private final boolean alpha;
    private final int longestSide;

    PictureFormat(String name, boolean alpha, int longestSide) {
        this.name = name;
        this.alpha = alpha;
        this.longestSide = longestSide;
    }

    abstract byte[] pixels(RgbaImage image);

    abstract byte[] with(PictureTexts texts, byte[] pixels);

    /** By the ending of a file's name; empty where it is another. */
    public static Optional<PictureFormat> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.matches(format.name))
                .findFirst();
    }

    /** Whether what lies behind a picture can be seen through one of this format. */
    public boolean keepsAlpha() {
        return alpha;
    }

    /** @throws RefusedInputException where the format has no room for a picture of this size, or this machine lacks it */
    public void refuseUnlessWritable(ImageSize size) {
        if (Math.max(size.width(), size.height()) > longestSide) {
            throw new RefusedInputException("a " + title() + " picture has at most " + longestSide
                    + " pixels a side, not " + size + "; a PNG has room for it");
        }
        if (this == WEBP && !WebpEncoder.takes(new RgbImage(1, 1, new byte[3]))) {
            throw new RefusedInputException("this machine cannot write WebP; PNG and JPEG it can");
        }
    }

    /**
     * A whole file.
     *
     * @param texts of how it was made, as far as the format has room
     */
    public byte[] encode(RgbaImage image, PictureTexts texts) {
        return with(texts, pixels(image));
    }

    private static Optional<byte[]> exif(PictureTexts texts) {
        return texts.isEmpty()
                ? Optional.empty()
                : new Exif(1, texts.parameters(), texts.recipe()).bytes(JpegFile.MOST_EXIF);
    }

    private String title() {
        return this == WEBP ? "WebP" : name();
    }
}
