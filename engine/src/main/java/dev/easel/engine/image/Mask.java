package dev.easel.engine.image;

import dev.easel.engine.RefusedRequestException;
import java.util.Arrays;

/**
 * Which pixels of a picture may change.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param weights one byte a pixel, rows from the top: 0 keeps the pixel, 255 repaints it; not copied, not to be changed
 */
public record Mask(int width, int height, byte[] weights) {
    public Mask {
        if (width < 1 || height < 1 || weights.length != (long) width * height) {
            throw new RefusedRequestException(
                    "a mask of " + width + "x" + height + " pixels cannot have " + weights.length + " bytes");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mask that
                && width == that.width
                && height == that.height
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * width + height) + Arrays.hashCode(weights);
    }

    @Override
    public String toString() {
        return "Mask[" + width + "x" + height + "]";
    }
}
