package dev.easel.upscaler;

import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
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
    static ImageSize times(RgbImage image, int factor, List<Integer> factors) {
        if (!factors.contains(factor)) {
            throw new RefusedRequestException("a picture cannot be enlarged " + factor + " times; the factors are "
                    + factors.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return times(image, factor);
    }

    /**
     * The size of a picture so many times as large.
     *
     * @throws RefusedRequestException where it would be too large
     */
    public static ImageSize times(RgbImage image, double factor) {
        long width = Math.round(factor * image.width());
        long height = Math.round(factor * image.height());
        if (Math.max(width, height) > ImageSize.LARGEST || width * height > MOST_PIXELS) {
            throw tooLarge(image, width, height);
        }
        return new ImageSize((int) width, (int) height);
    }

    /** Refuses what is not larger, or too large. */
    static void refuseUnlessLarger(RgbImage image, ImageSize target) {
        if (target.width() < image.width()
                || target.height() < image.height()
                || (target.width() == image.width() && target.height() == image.height())) {
            throw new RefusedRequestException(
                    "a picture of " + image.width() + "x" + image.height() + " pixels does not grow to " + target);
        }
        if ((long) target.width() * target.height() > MOST_PIXELS) {
            throw tooLarge(image, target.width(), target.height());
        }
    }

    private static RefusedRequestException tooLarge(RgbImage image, long width, long height) {
        return new RefusedRequestException("a picture of " + image.width() + "x" + image.height()
                + " pixels cannot become " + width + "x" + height + "; a side has at most " + ImageSize.LARGEST
                + " pixels, all of it at most " + MOST_PIXELS);
    }
}
