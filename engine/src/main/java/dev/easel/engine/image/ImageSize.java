package dev.easel.engine.image;

import dev.easel.engine.RefusedRequestException;

/**
 * The size of a picture.
 *
 * @param width in pixels, 1 to 16384
 * @param height in pixels, 1 to 16384
 */
public record ImageSize(int width, int height) {
    /** The longest side, in pixels. */
    public static final int LARGEST = 16_384;

    public ImageSize {
        if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
            throw new RefusedRequestException(
                    "a picture cannot be " + width + "x" + height + " pixels; each side is 1 to " + LARGEST);
        }
    }

    /** The size that a picture has. */
    public static ImageSize of(RgbImage image) {
        return new ImageSize(image.width(), image.height());
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
