package dev.easel.engine.image;

import dev.easel.engine.RefusedRequestException;

/**
 * A part of a picture, in its pixels; its edges may lie between them.
 *
 * @param left of its first column, 0 at the picture's edge
 * @param top of its first row, 0 at the picture's edge
 * @param width above 0
 * @param height above 0
 */
public record Window(double left, double top, double width, double height) {
    /** What rounding may add, in pixels. */
    private static final double SLACK = 1e-6;

    public Window {
        if (!(width > 0 && height > 0 && Double.isFinite(left + width) && Double.isFinite(top + height))) {
            throw new RefusedRequestException(
                    "a part of a picture cannot be " + width + "x" + height + " pixels at " + left + "," + top);
        }
    }

    /** All of a picture. */
    public static Window whole(int width, int height) {
        return new Window(0, 0, width, height);
    }

    void refuseBeyond(int pictureWidth, int pictureHeight) {
        boolean within = left >= -SLACK
                && top >= -SLACK
                && left + width <= pictureWidth + SLACK
                && top + height <= pictureHeight + SLACK;
        if (!within) {
            throw new RefusedRequestException(
                    this + " reaches beyond a picture of " + pictureWidth + "x" + pictureHeight + " pixels");
        }
    }
}
