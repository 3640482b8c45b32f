package dev.easel.bot.gallery;

import dev.easel.bot.RefusedInputException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * One chunk of a WebP file (RFC 9649, section 2.3).
 *
 * @param type four ASCII letters
 * @param data without length and padding
 */
record WebpChunk(String type, byte[] data) {
    static final String LOSSY = "VP8 ";
    static final String LOSSLESS = "VP8L";
    static final String EXTENDED = "VP8X";
    static final String ALPHA = "ALPH";
    static final String EXIF = "EXIF";

    static final int ALPHA_FLAG = 0x10;
    static final int EXIF_FLAG = 0x08;

    private static final int LOSSLESS_MARK = 0x2f;

    /** The header of a file that holds more than pixels (section 2.7). */
    static WebpChunk extended(int flags, int width, int height) {
        ByteBuffer data = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN).putInt(flags);
        data.putShort((short) (width - 1)).put((byte) ((width - 1) >> 16));
        data.putShort((short) (height - 1)).put((byte) ((height - 1) >> 16));
        return new WebpChunk(EXTENDED, data.array());
    }

    boolean holdsPixels() {
        return type.equals(LOSSY) || type.equals(LOSSLESS);
    }

    /** Of the pixels in this chunk, by its own header (RFC 6386, section 9.1; RFC 9649, section 3.4). */
    int width() {
        return type.equals(LOSSY) ? lossy(6) : 1 + (lossless() & 0x3fff);
    }

    int height() {
        return type.equals(LOSSY) ? lossy(8) : 1 + (lossless() >>> 14 & 0x3fff);
    }

    private int lossy(int at) {
        if (data.length < 10) {
            throw damaged();
        }
        return ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).getShort(at) & 0x3fff;
    }

    private int lossless() {
        if (data.length < 5 || data[0] != LOSSLESS_MARK) {
            throw damaged();
        }
        return ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).getInt(1);
    }

    private RefusedInputException damaged() {
        return new RefusedInputException("a damaged WebP: its " + type.strip() + " chunk has no header");
    }
}
