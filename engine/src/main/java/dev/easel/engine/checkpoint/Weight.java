package dev.easel.engine.checkpoint;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A weight and its elements.
 *
 * @param info name, type and shape
 * @param bytes the elements, row-major and little-endian, from position to limit
 */
public record Weight(WeightInfo info, ByteBuffer bytes) {
    public Weight {
        bytes = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.remaining() != info.byteCount()) {
            throw new IllegalArgumentException(
                    info + " takes " + info.byteCount() + " bytes, not " + bytes.remaining());
        }
    }

    /** A fresh view of the elements. */
    @Override
    public ByteBuffer bytes() {
        return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }
}
