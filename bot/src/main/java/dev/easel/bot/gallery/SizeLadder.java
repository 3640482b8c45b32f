package dev.easel.bot.gallery;

import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Fits a picture into a file of limited size: the PNG itself, else JPEG of falling quality, else ever smaller ones. */
public final class SizeLadder {
    private static final float[] QUALITIES = {0.95f, 0.9f, 0.8f};
    private static final int LONGEST_DESCRIPTION = 1000;

    private SizeLadder() {}

    /**
     * The best file under the limit.
     *
     * @param name without its ending
     * @param png the picture whole
     * @param image the same, decoded only where it is needed
     * @param limit in bytes
     */
    public static PostedPicture fit(String name, byte[] png, Supplier<RgbImage> image, String shown, long limit) {
        String description = shown.length() > LONGEST_DESCRIPTION ? shown.substring(0, LONGEST_DESCRIPTION) : shown;
        if (png.length <= limit) {
            return new PostedPicture(name + ".png", png, description, Optional.empty());
        }
        String reason = "the PNG has " + mebibytes(png.length) + ", more than the " + mebibytes(limit) + " sent here";
        RgbImage picture = image.get();
        byte[] jpeg = png;
        for (int shrink = 1; jpeg.length > limit; shrink *= 2) {
            picture = shrink == 1 ? picture : half(picture);
            jpeg = jpegUnder(picture, limit);
        }
        String size = picture.width() + "x" + picture.height();
        return new PostedPicture(name + ".jpg", jpeg, description, Optional.of("JPEG of " + size + ": " + reason));
    }

    private static byte[] jpegUnder(RgbImage picture, long limit) {
        byte[] jpeg = new byte[0];
        for (float quality : QUALITIES) {
            jpeg = jpeg(picture, quality);
            if (jpeg.length <= limit) {
                return jpeg;
            }
        }
        return jpeg;
    }

    private static RgbImage half(RgbImage picture) {
        return Resampling.cropToFill(
                picture, new ImageSize(Math.max(1, picture.width() / 2), Math.max(1, picture.height() / 2)));
    }

    private static byte[] jpeg(RgbImage picture, float quality) {
        BufferedImage buffered = RecipePng.buffered(picture);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.setUseCache(false);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality);
            writer.write(null, new IIOImage(buffered, null, null), settings);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MiB", bytes / 1048576.0);
    }
}
