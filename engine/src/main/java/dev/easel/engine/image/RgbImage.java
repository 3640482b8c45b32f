package dev.easel.engine.image;

import dev.easel.engine.RefusedRequestException;
import java.util.Arrays;

/**
 * A picture of 8-bit sRGB pixels.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param rgb rows from the top, pixels from the left, three bytes (red, green, blue) each; not copied, not to be changed
 */
public record RgbImage(int width, int height, byte[] rgb) {
    public RgbImage {
        if (width < 1 || height < 1 || rgb.length != 3L * width * height) {
            throw new RefusedRequestException(
                    "a picture of " + width + "x" + height + " pixels cannot have " + rgb.length + " bytes");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RgbImage that
                && width == that.width
                && height == that.height
                && Arrays.equals(rgb, that.rgb);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * width + height) + Arrays.hashCode(rgb);
    }

    @Override
    public String toString() {
        return "RgbImage[" + width + "x" + height + "]";
    }
}
