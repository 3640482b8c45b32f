package dev.easel.engine.image;

import dev.easel.engine.RefusedRequestException;
import java.util.regex.Pattern;

/**
 * What is done to each picture after it is drawn: it is made larger.
 *
 * @param upscaler the name of what does it: letters, digits, dots, hyphens and underscores, at most 64
 * @param scale by which width and height grow, 2 to 8
 */
public record Finish(String upscaler, int scale) {
    public static final int SMALLEST_SCALE = 2;
    public static final int LARGEST_SCALE = 8;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,63}");

    public Finish {
        if (!NAME.matcher(upscaler).matches()) {
            throw new RefusedRequestException(
                    "an upscaler's name is letters, digits, dots, hyphens and underscores, not '" + upscaler + "'");
        }
        if (scale < SMALLEST_SCALE || scale > LARGEST_SCALE) {
            throw new RefusedRequestException("a picture is finished " + SMALLEST_SCALE + " to " + LARGEST_SCALE
                    + " times as large, not " + scale);
        }
    }

    /**
     * The size of a finished picture.
     *
     * @throws RefusedRequestException where that is too large
     */
    public ImageSize sizeOf(ImageSize drawn) {
        return new ImageSize(scale * drawn.width(), scale * drawn.height());
    }
}
