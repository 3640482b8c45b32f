package dev.easel.engine.train;

import dev.easel.engine.image.RgbImage;

/** What some network that had no part in a training sees in a picture. */
public interface PictureFeatures extends AutoCloseable {
    /** Always as many. */
    double[] of(RgbImage picture);

    @Override
    void close();
}
