package dev.easel.upscaler;

import dev.easel.engine.image.ScalingFilter;

/**
 * Keeps a larger picture true to the one it was made of: what the larger one, made smaller again, lacks is added to it
 * (Irani and Peleg 1991). Colours that a network shifts come back, the detail that it draws stays.
 */
final class BackProjection {
    /** Pixels of the smaller picture around one that its correction depends on. */
    static final int REACH = 8;

    private static final int TIMES = 2;

    private BackProjection() {}

    static Planes corrected(Planes larger, Planes smaller) {
        Planes corrected = larger;
        for (int i = 0; i < TIMES; i++) {
            Planes again = corrected.scaled(smaller.width(), smaller.height(), ScalingFilter.CATMULL_ROM);
            Planes lacking = smaller.combined(1, again, -1);
            corrected = corrected.combined(
                    1, lacking.scaled(larger.width(), larger.height(), ScalingFilter.CATMULL_ROM), 1);
        }
        return corrected;
    }
}
