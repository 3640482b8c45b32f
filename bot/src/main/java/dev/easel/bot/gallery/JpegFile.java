package dev.easel.bot.gallery;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** The segments of a JPEG file before its pixels (ITU-T T.81, annex B). */
final class JpegFile {
    /** What an Exif segment has room for, beside its length and the {@code Exif\0\0} that begins it. */
    static final int MOST_EXIF = 0xffff - 2 - 6;

    private static final byte[] SIGNATURE = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final int EXIF = 0xe1;
    private static final int JFIF = 0xe0;
    private static final int PIXELS = 0xda;

    private JpegFile() {}

    static boolean is(byte[] bytes) {
        return Bytes.startWith(bytes, SIGNATURE);
    }

    /** The first Exif segment; empty where there is none, or the file is damaged before it. */
    static Optional<byte[]> exif(byte[] jpeg) {
        int at = 2;
        while (at + 4 <= jpeg.length && jpeg[at] == (byte) 0xff && marker(jpeg, at) != PIXELS) {
            int end = end(jpeg, at);
            if (end > jpeg.length || end < at + 4) {
                return Optional.empty();
            }
            byte[] content = marker(jpeg, at) == EXIF ? Arrays.copyOfRange(jpeg, at + 4, end) : new byte[0];
            if (ExifReader.isPrefixed(content)) {
                return Optional.of(content);
            }
            at = end;
        }
        return Optional.empty();
    }

    /**
     * The same picture with an Exif segment, behind the JFIF header where there is one.
     *
     * @param tiff at most {@link #MOST_EXIF} bytes
     */
    static byte[] withExif(byte[] jpeg, byte[] tiff) {
        byte[] content = ExifReader.prefixed(tiff);
        int place = marker(jpeg, 2) == JFIF ? end(jpeg, 2) : 2;
        ByteArrayOutputStream out = new ByteArrayOutputStream(jpeg.length + content.length + 4);
        out.write(jpeg, 0, place);
        out.writeBytes(ByteBuffer.allocate(4)
                .put((byte) 0xff)
                .put((byte) EXIF)
                .putShort((short) (content.length + 2))
                .array());
        out.writeBytes(content);
        out.write(jpeg, place, jpeg.length - place);
        return out.toByteArray();
    }

    private static int marker(byte[] jpeg, int at) {
        return jpeg[at + 1] & 0xff;
    }

    private static int end(byte[] jpeg, int at) {
        return at + 2 + (((jpeg[at + 2] & 0xff) << 8) | (jpeg[at + 3] & 0xff));
    }
}
