package dev.easel.engine.image;

import dev.easel.engine.RefusedRequestException;
import java.util.Arrays;

/**
 * A picture that may show what lies behind it.
 *
 * @param colours of every pixel, also of those that cannot be seen; not mixed with any background
 * @param alpha one byte a pixel, rows from the top: 0 cannot be seen, 255 hides what is behind; not copied, not to be changed
 */
public record RgbaImage(RgbImage colours, byte[] alpha) {
    private static final int HIDING = 255;

    public RgbaImage {
        if (alpha.length != (long) colours.width() * colours.height()) {
            throw new RefusedRequestException("a picture of " + colours.width() + "x" + colours.height()
                    + " pixels cannot have " + alpha.length + " bytes of alpha");
        }
    }

    /** A picture that hides all that is behind it. */
    public static RgbaImage opaque(RgbImage image) {
        byte[] alpha = new byte[image.width() * image.height()];
        Arrays.fill(alpha, (byte) HIDING);
        return new RgbaImage(image, alpha);
    }

    public boolean isOpaque() {
        for (byte value : alpha) {
            if ((value & 0xff) != HIDING) {
                return false;
            }
        }
        return true;
    }

    /** The picture over a plain gray background, 0 to 255. */
    public RgbImage over(int background) {
        byte[] rgb = colours.rgb().clone();
        for (int i = 0; i < rgb.length; i++) {
            int share = alpha[i / 3] & 0xff;
            rgb[i] = (byte) (((rgb[i] & 0xff) * share + background * (HIDING - share) + HIDING / 2) / HIDING);
        }
        return new RgbImage(colours.width(), colours.height(), rgb);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RgbaImage that && colours.equals(that.colours) && Arrays.equals(alpha, that.alpha);
    }

    @Override
    public int hashCode() {
        return 31 * colours.hashCode() + Arrays.hashCode(alpha);
    }

    @Override
    public String toString() {
        return "RgbaImage[" + colours.width() + "x" + colours.height() + "]";
    }
}
