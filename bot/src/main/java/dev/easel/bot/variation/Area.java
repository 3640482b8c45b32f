package dev.easel.bot.variation;

/**
 * A rectangle of pixels.
 *
 * @param left column of its first pixel
 * @param top row of its first pixel
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
public record Area(int left, int top, int width, int height) {
    public Area {
        if (left < 0 || top < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException("no area: " + width + "x" + height + " at " + left + "," + top);
        }
    }

    /** How far a pixel lies from the area, in pixels; 0 within. */
    double distance(int x, int y) {
        int across = Math.max(0, Math.max(left - x, x - (left + width - 1)));
        int down = Math.max(0, Math.max(top - y, y - (top + height - 1)));
        return Math.sqrt((double) across * across + (double) down * down);
    }
}
