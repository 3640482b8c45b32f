package dev.easel.bot.gallery;

import dev.easel.engine.image.RgbImage;
import dev.easel.engine.image.RgbaImage;
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
        byte[] rgb = turned(stored.rgb(), stored.width(), stored.height(), 3);
        return transposed
                ? new RgbImage(stored.height(), stored.width(), rgb)
                : new RgbImage(stored.width(), stored.height(), rgb);
    }

    RgbaImage applyTo(RgbaImage stored) {
        if (equals(UPRIGHT)) {
            return stored;
        }
        RgbImage colours = stored.colours();
        return new RgbaImage(applyTo(colours), turned(stored.alpha(), colours.width(), colours.height(), 1));
    }

    private byte[] turned(byte[] stored, int storedWidth, int storedHeight, int bytes) {
        int width = transposed ? storedHeight : storedWidth;
        byte[] turned = new byte[stored.length];
        for (int i = 0; i < storedWidth * storedHeight; i++) {
            int column = transposed ? i / width : i % width;
            int row = transposed ? i % width : i / width;
            int fromX = mirroredX ? storedWidth - 1 - column : column;
            int fromY = mirroredY ? storedHeight - 1 - row : row;
            System.arraycopy(stored, bytes * (fromY * storedWidth + fromX), turned, bytes * i, bytes);
        }
        return turned;
    }
}
