package dev.easel.bot.gallery;

import dev.easel.engine.image.RgbImage;
import java.util.Optional;

/**
 * How a camera was held: Exif 2.32, tag 0x0112. Where the tag is missing or damaged the picture counts as upright.
 *
 * @param transposed rows and columns are swapped, after the mirroring
 * @param mirroredX left and right are swapped
 * @param mirroredY top and bottom are swapped
 */
record ExifOrientation(boolean transposed, boolean mirroredX, boolean mirroredY) {
    static final ExifOrientation UPRIGHT = new ExifOrientation(false, false, false);

    static ExifOrientation of(Optional<byte[]> exif) {
        return exif.map(block -> ofTag(ExifReader.read(block).orientation())).orElse(UPRIGHT);
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
