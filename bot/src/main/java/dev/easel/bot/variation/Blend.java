package dev.easel.bot.variation;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.gallery.Resampling;
import dev.easel.engine.image.ImageSize;
import dev.easel.engine.image.RgbImage;
import java.util.List;

/**
 * Mixes pictures into one to start from: their mean, with the contrast given back that a mean loses. Their order does
 * not matter.
 */
public final class Blend {
    private static final int FEWEST = 2;
    private static final int MOST = 5;

    /** More would turn what is left of faint contrast into blotches. */
    private static final double MOST_GAIN = 2;

    private Blend() {}

    /**
     * Each picture's middle part is cut to the size first.
     *
     * @throws RefusedInputException where there are fewer than two pictures or more than five
     */
    public static RgbImage mixed(List<RgbImage> pictures, ImageSize size) {
        refuseOtherThanSome(pictures.size());
        double[] mean = new double[3 * size.width() * size.height()];
        double contrast = 0;
        for (RgbImage picture : pictures) {
            byte[] rgb = Resampling.cropToFill(picture, size).rgb();
            double[] values = new double[rgb.length];
            for (int i = 0; i < rgb.length; i++) {
                values[i] = rgb[i] & 0xff;
                mean[i] += values[i] / pictures.size();
            }
            contrast += deviation(values, average(values)) / pictures.size();
        }
        return withContrast(mean, contrast, size);
    }

    /**
     * Refuses a number of pictures that cannot be mixed.
     *
     * @throws RefusedInputException where there are fewer than two pictures or more than five
     */
    public static void refuseOtherThanSome(int pictures) {
        if (pictures < FEWEST || pictures > MOST) {
            throw new RefusedInputException("a blend takes " + FEWEST + " to " + MOST + " pictures, not " + pictures);
        }
    }

    private static RgbImage withContrast(double[] mean, double contrast, ImageSize size) {
        double centre = average(mean);
        double gain = Math.min(MOST_GAIN, contrast / Math.max(deviation(mean, centre), Double.MIN_NORMAL));
        byte[] rgb = new byte[mean.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) Math.max(0, Math.min(255, Math.round(centre + gain * (mean[i] - centre))));
        }
        return new RgbImage(size.width(), size.height(), rgb);
    }

    private static double average(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double deviation(double[] values, double average) {
        double sum = 0;
        for (double value : values) {
            sum += (value - average) * (value - average);
        }
        return Math.sqrt(sum / values.length);
    }
}
