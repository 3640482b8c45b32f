package dev.easel.bot.gallery;

import dev.easel.engine.image.RgbImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a camera was held: Exif 2.32, tag 0x0112. Where the tag is missing or damaged the picture counts as upright.
 *
 * @param transposed rows and columns are swapped, after the mirroring
 * @param mirroredX left and right are swapped
 * @param mirroredY top and bottom are swapped
 */
record ExifOrientation(boolean transposed, boolean mirroredX, boolean mirroredY) {
    static final ExifOrientation UPRIGHT = new ExifOrientation(false, false, false);

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG = 0x0112;

    /** Walks the JPEG's segments to its first Exif block. */
    static ExifOrientation ofJpeg(byte[] jpeg) {
        int at = 2;
        while (at + 4 <= jpeg.length && jpeg[at] == (byte) 0xff && jpeg[at + 1] != (byte) 0xda) {
            int length = (jpeg[at + 2] & 0xff) << 8 | (jpeg[at + 3] & 0xff);
            int start = at + 4;
            int end = at + 2 + length;
            if (length < 2 || end > jpeg.length) {
                return UPRIGHT;
            }
            boolean exif = jpeg[at + 1] == (byte) 0xe1
                    && end - start > EXIF.length
                    && Arrays.equals(jpeg, start, start + EXIF.length, EXIF, 0, EXIF.length);
            if (exif) {
                return ofTag(tag(ByteBuffer.wrap(jpeg, start + EXIF.length, end - start - EXIF.length)
                        .slice()));
            }
            at = end;
        }
        return UPRIGHT;
    }

    /** The tag's value from the first directory of a TIFF structure, or 1. */
    private static int tag(ByteBuffer tiff) {
        if (tiff.limit() < 14) {
            return 1;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = Integer.toUnsignedLong(tiff.getInt(4));
        if (directory + 2 > tiff.limit()) {
            return 1;
        }
        int entries = Short.toUnsignedInt(tiff.getShort((int) directory));
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + 12L * i;
            if (entry + 12 > tiff.limit()) {
                return 1;
            }
            if (Short.toUnsignedInt(tiff.getShort((int) entry)) == TAG) {
                return Short.toUnsignedInt(tiff.getShort((int) entry + 8));
            }
        }
        return 1;
    }

    private static ExifOrientation ofTag(int value) {
        return switch (value) {
            case 2 -> new ExifOrientation(false, true, false);
            case 3 -> new ExifOrientation(false, true, true);
            case 4 -> new ExifOrientation(false, false, true);
            case 5 -> new ExifOrientation(true, false, false);
            case 6 -> new ExifOrientation(true, false, true);
            case 7 -> new ExifOrientation(true, true, true);
            case 8 -> new ExifOrientation(true, true, false);
            default -> UPRIGHT;
        };
    }

    RgbImage applyTo(RgbImage stored) {
        if (equals(UPRIGHT)) {
            return stored;
        }
        int width = transposed ? stored.height() : stored.width();
        int height = transposed ? stored.width() : stored.height();
        byte[] rgb = new byte[stored.rgb().length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int column = transposed ? y : x;
                int row = transposed ? x : y;
                int fromX = mirroredX ? stored.width() - 1 - column : column;
                int fromY = mirroredY ? stored.height() - 1 - row : row;
                System.arraycopy(stored.rgb(), 3 * (fromY * stored.width() + fromX), rgb, 3 * (y * width + x), 3);
            }
        }
        return new RgbImage(width, height, rgb);
    }
}
