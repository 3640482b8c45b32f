package dev.easel.bot.gallery;

import dev.easel.bot.FailureException;
import dev.easel.bot.IoReason;
import dev.easel.bot.RefusedInputException;
import dev.easel.bot.Sha256;
import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.Mask;
import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.RgbaImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A PNG, JPEG or WebP file that a person handed in, read whole and checked before a pixel is decoded.
 *
 * @param path for messages
 * @param bytes of the file
 */
public record PictureFile(Path path, byte[] bytes) {
    private static final long LARGEST = 128L << 20;

    /**
     * Reads the file.
     *
     * @throws RefusedInputException where it is missing, no regular file, or too large
     */
    public static PictureFile read(Path path) {
        refuseUnlessRegular(path);
        try {
            if (Files.size(path) > LARGEST) {
                throw new RefusedInputException(
                        path + " has " + Files.size(path) + " bytes; a picture may have " + LARGEST);
            }
            return new PictureFile(path, Files.readAllBytes(path));
        } catch (IOException e) {
            throw new FailureException(path + " cannot be read: " + IoReason.of(e), e);
        }
    }

    /** What the name of such a file ends in; {@code .png} for what is none. */
    public static String ending(byte[] bytes) {
        if (JpegFile.is(bytes)) {
            return ".jpg";
        }
        return WebpFile.is(bytes) ? ".webp" : ".png";
    }

    public String sha256() {
        return Sha256.of(bytes);
    }

    /** How many pixels it has, by its header alone. */
    public long pixels() {
        try {
            return PictureDecoder.pixels(bytes);
        } catch (RefusedInputException e) {
            throw named(e);
        }
    }

    /** Width and height as stored, by its header alone. */
    public ImageSize size() {
        try {
            return PictureDecoder.size(bytes);
        } catch (RefusedInputException | RefusedRequestException e) {
            throw named(e);
        }
    }

    /** The pixels, upright, with their alpha. */
    public RgbaImage rgba() {
        try {
            return PictureDecoder.decode(bytes).rgba();
        } catch (RefusedInputException e) {
            throw named(e);
        }
    }

    /** The pixels, upright; what is transparent shows white. */
    public RgbImage image() {
        try {
            return PictureDecoder.decode(bytes).image(0xff);
        } catch (RefusedInputException e) {
            throw named(e);
        }
    }

    /** The pixels' brightness as a mask: white repaints, black and transparent keep. */
    public Mask mask() {
        try {
            RgbImage image = PictureDecoder.decode(bytes).image(0);
            byte[] weights = new byte[image.width() * image.height()];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (byte) brightness(image.rgb(), 3 * i);
            }
            return new Mask(image.width(), image.height(), weights);
        } catch (RefusedInputException e) {
            throw named(e);
        }
    }

    /** Luma by ITU-R BT.601, as other tools take it, rounded. */
    private static int brightness(byte[] rgb, int at) {
        return (299 * (rgb[at] & 0xff) + 587 * (rgb[at + 1] & 0xff) + 114 * (rgb[at + 2] & 0xff) + 500) / 1000;
    }

    private RefusedInputException named(RuntimeException e) {
        return new RefusedInputException(path + ": " + e.getMessage(), e);
    }

    /** Refuses folders, devices and pipes as well as what is missing. */
    public static void refuseUnlessRegular(Path file) {
        if (!Files.exists(file)) {
            throw new RefusedInputException(file + " does not exist");
        }
        if (!Files.isRegularFile(file)) {
            throw new RefusedInputException(file + " is not a file");
        }
        if (!Files.isReadable(file)) {
            throw new RefusedInputException(file + " may not be read by this user");
        }
    }
}
