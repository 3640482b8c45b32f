package dev.easel.upscaler;

/** A part of a picture. */
record Box(Span columns, Span rows) {
    /** The same part, as seen from a larger one. */
    Box within(Box larger) {
        int left = -larger.columns.start();
        int top = -larger.rows.start();
        return new Box(columns.widened(-left, left), rows.widened(-top, top));
    }

    Box times(int factor) {
        return new Box(columns.times(factor), rows.times(factor));
    }
}
