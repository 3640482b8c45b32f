package dev.easel.upscaler;

import dev.easel.engine.image.RgbImage;
import java.util.Arrays;
import java.util.Random;

/** Pictures to enlarge. */
final class TestPictures {
    private TestPictures() {}

    static RgbImage noise(int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        new Random(3).nextBytes(rgb);
        return new RgbImage(width, height, rgb);
    }

    static RgbImage even(int width, int height, int value) {
        byte[] rgb = new byte[3 * width * height];
        Arrays.fill(rgb, (byte) value);
        return new RgbImage(width, height, rgb);
    }

    /** Waves in all three colours. */
    static RgbImage waves(int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % width;
            int y = i / 3 / width;
            rgb[i] = (byte) (128 + 90 * Math.sin(x / (3.0 + i % 3)) * Math.cos(y / 4.0));
        }
        return new RgbImage(width, height, rgb);
    }

    /** How far two pictures of one size are apart where they differ most, in grey levels. */
    static int farthest(RgbImage one, RgbImage other) {
        int farthest = 0;
        for (int i = 0; i < one.rgb().length; i++) {
            farthest = Math.max(farthest, Math.abs((one.rgb()[i] & 0xff) - (other.rgb()[i] & 0xff)));
        }
        return farthest;
    }
}
