package dev.easel.upscaler;

import dev.easel.engine.image.ScalingFilter;

/**
 * Holds a network back where the smaller picture changes little: the less it changes around a place, the more its plain
 * enlargement by the Catmull-Rom cubic counts there, and the less what the network drew.
 *
 * @param around pixels of the smaller picture on each side that are looked at
 * @param lively the change from which on the network's drawing counts alone, where 1 is from black to white
 */
record Calm(int around, float lively) {
    /** For faint texture, whose detail a network cannot know: what it draws there is crisp, and mostly wrong. */
    static final Calm FAINT = new Calm(1, 50 / 255f);

    /** For even places, where there is nothing to draw: white stays white, black stays black. */
    static final Calm EVEN = new Calm(2, 6 / 255f);

    /** The larger picture, held back. */
    Planes kept(Planes larger, Planes smaller) {
        Planes plain = smaller.scaled(larger.width(), larger.height(), ScalingFilter.CATMULL_ROM);
        Planes shares = liveliness(smaller).scaled(larger.width(), larger.height(), ScalingFilter.TRIANGLE);
        float[] values = new float[larger.values().length];
        for (int i = 0; i < values.length; i++) {
            float share = shares.values()[i];
            values[i] = share * larger.values()[i] + (1 - share) * plain.values()[i];
        }
        return new Planes(larger.width(), larger.height(), values);
    }

    /** How much each colour changes around each pixel: 0 where not at all, 1 from the lively change on. */
    private Planes liveliness(Planes picture) {
        float[] shares = new float[picture.values().length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.min(1, change(picture, i) / lively);
        }
        return new Planes(picture.width(), picture.height(), shares);
    }

    private float change(Planes picture, int at) {
        int x = at % picture.width();
        int row = at / picture.width();
        int y = row % picture.height();
        float most = picture.values()[at];
        float least = most;
        for (int down = Math.max(-around, -y); down <= Math.min(around, picture.height() - 1 - y); down++) {
            int from = at + down * picture.width();
            for (int right = Math.max(-around, -x); right <= Math.min(around, picture.width() - 1 - x); right++) {
                float value = picture.values()[from + right];
                most = Math.max(most, value);
                least = Math.min(least, value);
            }
        }
        return most - least;
    }
}
