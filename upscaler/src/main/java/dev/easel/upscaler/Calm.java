package dev.easel.upscaler;

import dev.easel.engine.image.ScalingFilter;

/**
 * Keeps even places even: where the smaller picture does not change, there is nothing to draw, and the larger one takes its
 * colour as it is. White stays white, black stays black. The more the smaller picture changes around a place, the more the
 * network's drawing counts there.
 */
final class Calm {
    /** Pixels of the smaller picture on each side that are looked at. */
    private static final int AROUND = 2;

    /** From this change on the network's drawing counts alone: six grey levels. */
    private static final float LIVELY = 6 / 255f;

    private Calm() {}

    static Planes kept(Planes larger, Planes smaller) {
        Planes plain = smaller.scaled(larger.width(), larger.height(), ScalingFilter.CATMULL_ROM);
        Planes shares = liveliness(smaller).scaled(larger.width(), larger.height(), ScalingFilter.TRIANGLE);
        float[] values = new float[larger.values().length];
        for (int i = 0; i < values.length; i++) {
            float share = shares.values()[i];
            values[i] = share * larger.values()[i] + (1 - share) * plain.values()[i];
        }
        return new Planes(larger.width(), larger.height(), values);
    }

    /** How much each colour changes around each pixel: 0 where not at all, 1 from {@link #LIVELY} on. */
    private static Planes liveliness(Planes picture) {
        float[] shares = new float[picture.values().length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.min(1, change(picture, i) / LIVELY);
        }
        return new Planes(picture.width(), picture.height(), shares);
    }

    private static float change(Planes picture, int at) {
        int x = at % picture.width();
        int row = at / picture.width();
        int y = row % picture.height();
        float most = picture.values()[at];
        float least = most;
        for (int down = Math.max(-AROUND, -y); down <= Math.min(AROUND, picture.height() - 1 - y); down++) {
            int from = at + down * picture.width();
            for (int right = Math.max(-AROUND, -x); right <= Math.min(AROUND, picture.width() - 1 - x); right++) {
                float value = picture.values()[from + right];
                most = Math.max(most, value);
                least = Math.min(least, value);
            }
        }
        return most - least;
    }
}
