package dev.easel.bot.variation;

/** The shapes that blended pictures can have. */
public enum BlendShape {
    SQUARE(1, 1),
    PORTRAIT(2, 3),
    LANDSCAPE(3, 2);

    private final int width;
    private final int height;

    BlendShape(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Of the ratio of width to height. */
    public int width() {
        return width;
    }

    /** Of the ratio of width to height. */
    public int height() {
        return height;
    }
}
