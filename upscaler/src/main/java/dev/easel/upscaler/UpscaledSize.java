package dev.easel.upscaler;

import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.image.ImageSize;
import java.util.List;
import java.util.stream.Collectors;

/** How large pictures may become. */
public final class UpscaledSize {
    /** Pixels of an enlarged picture at most, 8192 x 8192. A side has at most {@link ImageSize#LARGEST}. */
    public static final int MOST_PIXELS = 1 << 26;

    private UpscaledSize() {}

    /**
     * The size of a picture so many times as large.
     *
     * @throws RefusedRequestException where it would be too large, or the factor is none of those on offer
     */
    static ImageSize times(ImageSize picture, int factor, List<Integer> factors) {
        if (!factors.contains(factor)) {
            throw new RefusedRequestException("a picture cannot be enlarged " + factor + " times; the factors are "
                    + factors.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return times(picture, factor);
    }

    /**
     * The size of a picture so many times as large.
     *
     * @throws RefusedRequestException where it would be too large
     */
    public static ImageSize times(ImageSize picture, double factor) {
        long width = Math.round(factor * picture.width());
        long height = Math.round(factor * picture.height());
        if (Math.max(width, height) > ImageSize.LARGEST || width * height > MOST_PIXELS) {
            throw tooLarge(picture, width, height);
        }
        return new ImageSize((int) width, (int) height);
    }

    /** @throws RefusedRequestException where the target is not larger, or too large */
    public static void refuseUnlessLarger(ImageSize picture, ImageSize target) {
        if (target.width() < picture.width()
                || target.height() < picture.height()
                || (target.width() == picture.width() && target.height() == picture.height())) {
            throw new RefusedRequestException("a picture of " + picture + " pixels does not grow to " + target);
        }
        if ((long) target.width() * target.height() > MOST_PIXELS) {
            throw tooLarge(picture, target.width(), target.height());
        }
    }

    /** Whether the target is of another shape than the picture, by more than a pixel. */
    public static boolean stretches(ImageSize picture, ImageSize target) {
        double least = Math.max((target.width() - 1.0) / picture.width(), (target.height() - 1.0) / picture.height());
        double most = Math.min((target.width() + 1.0) / picture.width(), (target.height() + 1.0) / picture.height());
        return least > most;
    }

    private static RefusedRequestException tooLarge(ImageSize picture, long width, long height) {
        return new RefusedRequestException("a picture of " + picture + " pixels cannot become " + width + "x" + height
                + "; a side has at most " + ImageSize.LARGEST + " pixels, all of it at most " + MOST_PIXELS);
    }
}
