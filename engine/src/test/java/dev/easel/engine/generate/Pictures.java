package dev.easel.engine.generate;

import dev.easel.engine.image.Mask;
import dev.easel.engine.image.RgbImage;
import java.util.Arrays;

/** Pictures to begin with, and how they differ. */
final class Pictures {
    private Pictures() {}

    /** A red disc on a light ground. */
    static RgbImage disc(int side) {
        byte[] rgb = new byte[3 * side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean inside = Math.hypot(x - side / 2.0, y - side / 2.0) < side / 3.0;
                int at = 3 * (y * side + x);
                rgb[at] = (byte) 230;
                rgb[at + 1] = (byte) (inside ? 30 : 230);
                rgb[at + 2] = (byte) (inside ? 40 : 220);
            }
        }
        return new RgbImage(side, side, rgb);
    }

    /** Keeps the left half, repaints the right. */
    static Mask rightHalf(int side) {
        byte[] weights = new byte[side * side];
        for (int y = 0; y < side; y++) {
            Arrays.fill(weights, y * side + side / 2, (y + 1) * side, (byte) 255);
        }
        return new Mask(side, side, weights);
    }

    /** Mean square of the differences of 8-bit values. */
    static double meanSquare(RgbImage one, RgbImage other) {
        double sum = 0;
        for (int i = 0; i < one.rgb().length; i++) {
            double difference = (one.rgb()[i] & 0xFF) - (other.rgb()[i] & 0xFF);
            sum += difference * difference;
        }
        return sum / one.rgb().length;
    }

    /** Peak signal to noise ratio in decibels; infinite for equal pictures. */
    static double psnr(RgbImage one, RgbImage other) {
        return 10 * Math.log10(255 * 255 / meanSquare(one, other));
    }

    /** Standard deviation of all 8-bit values. */
    static double contrast(RgbImage image) {
        double sum = 0;
        double squares = 0;
        for (byte value : image.rgb()) {
            sum += value & 0xFF;
            squares += (value & 0xFF) * (value & 0xFF);
        }
        double mean = sum / image.rgb().length;
        return Math.sqrt(squares / image.rgb().length - mean * mean);
    }
}
