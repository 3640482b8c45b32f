package dev.easel.bot.gallery;

import dev.easel.bot.FailureException;
import dev.easel.bot.gallery.LadderRung.Format;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Fits a picture into a file of limited size: the PNG itself, else WebP and then JPEG of falling quality, else ever
 * smaller ones. The recipe goes along as Exif wherever there is room for it.
 */
public final class SizeLadder {
    /** WebP on machines that can, then JPEG. */
    private static final List<LadderRung> RUNGS = List.of(
            new LadderRung(Format.WEBP, 0.95f),
            new LadderRung(Format.WEBP, 0.9f),
            new LadderRung(Format.WEBP, 0.8f),
            new LadderRung(Format.JPEG, 0.95f),
            new LadderRung(Format.JPEG, 0.9f),
            new LadderRung(Format.JPEG, 0.8f));

    private static final int LONGEST_DESCRIPTION = 1000;
    /** The recipe may take this part of a file and no more. */
    private static final long RECIPE_PART = 4;

    private SizeLadder() {}

    /**
     * The best file under the limit.
     *
     * @param name without its ending
     * @param png the picture whole, with its recipe
     * @param image the same, decoded only where it is needed
     * @param limit in bytes
     */
    public static PostedPicture fit(String name, byte[] png, Supplier<RgbImage> image, String shown, long limit) {
        String description = shown.length() > LONGEST_DESCRIPTION ? shown.substring(0, LONGEST_DESCRIPTION) : shown;
        if (png.length <= limit) {
            return new PostedPicture(name + ".png", png, description, Optional.empty());
        }
        Fitted fitted = fit(png, image.get(), limit, RUNGS);
        return new PostedPicture(
                name + fitted.rung().format().ending(),
                fitted.bytes(),
                description,
                Optional.of(fitted.note(png.length, limit)));
    }

    /**
     * The best on these rungs.
     *
     * @throws FailureException where not even a single pixel fits
     */
    static Fitted fit(byte[] png, RgbImage whole, long limit, List<LadderRung> rungs) {
        Optional<byte[]> exif = exif(png, limit);
        for (RgbImage picture = whole; ; picture = half(picture)) {
            for (LadderRung rung : rungs) {
                byte[] bytes = rung.takes(picture) ? rung.encode(picture, exif) : png;
                if (bytes.length <= limit) {
                    return new Fitted(rung, bytes, picture.width() + "x" + picture.height(), exif.isPresent());
                }
            }
            if (picture.width() == 1 && picture.height() == 1) {
                throw new FailureException("no picture fits into " + limit + " bytes");
            }
        }
    }

    private static Optional<byte[]> exif(byte[] png, long limit) {
        PictureTexts texts = PictureTexts.of(png);
        if (texts.recipe().isEmpty()) {
            return Optional.empty();
        }
        long most = Math.min(JpegFile.MOST_EXIF, limit / RECIPE_PART);
        return Exif.of(RecipeJson.parse(texts.recipe().get())).bytes((int) most);
    }

    private static RgbImage half(RgbImage picture) {
        return Resampling.cropToFill(
                picture, new ImageSize(Math.max(1, picture.width() / 2), Math.max(1, picture.height() / 2)));
    }

    /** What came of it. */
    record Fitted(LadderRung rung, byte[] bytes, String size, boolean recipeKept) {
        String note(long pngLength, long limit) {
            return rung.format().title() + " of " + size + (recipeKept ? "" : " without its recipe") + ": the PNG has "
                    + mebibytes(pngLength) + ", more than the " + mebibytes(limit) + " sent here";
        }
    }

    private static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MiB", bytes / 1048576.0);
    }
}
