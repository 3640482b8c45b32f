package dev.easel.engine.generate;

/**
 * The pixels of a picture, walked over so that what is known of one spreads to all others (Borgefors 1986).
 *
 * @param width of the picture
 * @param height of the picture
 */
record Neighbours(int width, int height) {
    private static final float SLANTWISE = 1.4f;

    /** Something that spreads from one pixel to the next. */
    interface Spread {
        /**
         * Tells a pixel of its neighbour, of which all is known that was passed before.
         *
         * @param distance between them: 1, or 1.4 slantwise
         */
        void reach(int at, int neighbour, float distance);
    }

    /** From the upper left to the lower right, and back. */
    void sweep(Spread spread) {
        int pixels = width * height;
        for (int i = 0; i < pixels; i++) {
            visit(i, -1, spread);
        }
        for (int i = pixels - 1; i >= 0; i--) {
            visit(i, 1, spread);
        }
    }

    private void visit(int at, int direction, Spread spread) {
        int x = at % width;
        int y = at / width;
        if (isColumn(x + direction)) {
            spread.reach(at, at + direction, 1);
        }
        if (y + direction < 0 || y + direction >= height) {
            return;
        }
        int facing = at + direction * width;
        spread.reach(at, facing, 1);
        if (isColumn(x - 1)) {
            spread.reach(at, facing - 1, SLANTWISE);
        }
        if (isColumn(x + 1)) {
            spread.reach(at, facing + 1, SLANTWISE);
        }
    }

    private boolean isColumn(int x) {
        return x >= 0 && x < width;
    }
}
