package dev.easel.upscaler;

/**
 * How a picture goes through a network.
 *
 * @param side of a tile at most, beside what it sees around it
 * @param corrected whether back-projection keeps the colours
 */
record Tiling(int side, boolean corrected) {
    /** As pictures are enlarged. */
    static final Tiling USUAL = new Tiling(256, true);
}
