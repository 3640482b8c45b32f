package dev.easel.upscaler;

import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;

/** Rows that become a picture. Confined to one thread. */
final class ByteRows implements RowSink {
    private static final int FULL = 255;

    private final ImageSize size;
    private final byte[] rgb;
    private int at;

    ByteRows(ImageSize size) {
        this.size = size;
        this.rgb = new byte[3 * size.width() * size.height()];
    }

    @Override
    public void row(float[] line) {
        for (float value : line) {
            rgb[at++] = (byte) Math.max(0, Math.min(FULL, Math.round(FULL * value)));
        }
    }

    /** The picture, once all its rows are there. */
    RgbImage image() {
        return new RgbImage(size.width(), size.height(), rgb);
    }
}
