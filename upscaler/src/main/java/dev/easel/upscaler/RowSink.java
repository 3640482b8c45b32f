package dev.easel.upscaler;

/** Takes a picture's rows from the top, one at a time. */
interface RowSink {
    /** @param line red, green and blue of each pixel, 0 to 1 and a little beyond; the giver's, changed afterwards */
    void row(float[] line);
}
