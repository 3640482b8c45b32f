package dev.easel.engine.generate;

import dev.easel.engine.sampling.TorchRandom;

/**
 * How far the latents of a picture that joins itself are rolled for one network call, and back after it, so that no place
 * is at the edge for long. The places come from Roberts' R2 sequence (M. Roberts 2018), begun where the picture's seed says:
 * they are spread evenly, however few the steps.
 *
 * @param down rows of latents
 * @param right columns of latents
 */
record TileShift(int down, int right) {
    private static final double PLASTIC = 1.32471795724474602596;

    /** @param seed of the picture */
    static TileShift of(long seed, int step, int height, int width) {
        float[] begin = new TorchRandom(seed).normal(2);
        return new TileShift(
                place(begin[0] + (step + 1) / PLASTIC, height),
                place(begin[1] + (step + 1) / (PLASTIC * PLASTIC), width));
    }

    private static int place(double turns, int length) {
        return (int) ((turns - Math.floor(turns)) * length);
    }
}
