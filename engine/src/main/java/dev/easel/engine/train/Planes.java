package dev.easel.engine.train;

import dev.easel.engine.image.RgbImage;

/** Pictures as three planes of values in -1..1, and back. */
final class Planes {
    static final int BANDS = 3;

    private Planes() {}

    static float[] of(RgbImage image) {
        int pixels = image.width() * image.height();
        float[] planes = new float[BANDS * pixels];
        for (int i = 0; i < planes.length; i++) {
            planes[i % BANDS * pixels + i / BANDS] = value(image.rgb()[i]);
        }
        return planes;
    }

    static float value(byte stored) {
        return (stored & 0xFF) * (2 / 255f) - 1;
    }
}
