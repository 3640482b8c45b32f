package dev.easel.engine.train;

import dev.easel.engine.RefusedRequestException;
import dev.easel.engine.image.RgbImage;

/** How near a picture is to another. */
public final class PictureQuality {
    private static final double PEAK = 255;

    private PictureQuality() {}

    /** Peak signal-to-noise ratio in decibels over all values; infinite for equal pictures. */
    public static double psnr(RgbImage picture, RgbImage truth) {
        return 10 * Math.log10(PEAK * PEAK / squaredDifference(picture, truth));
    }

    private static double squaredDifference(RgbImage picture, RgbImage truth) {
        if (picture.width() != truth.width() || picture.height() != truth.height()) {
            throw new RefusedRequestException(picture + " and " + truth + " are of different sizes");
        }
        long sum = 0;
        for (int i = 0; i < truth.rgb().length; i++) {
            int difference = (picture.rgb()[i] & 0xFF) - (truth.rgb()[i] & 0xFF);
            sum += (long) difference * difference;
        }
        return (double) sum / truth.rgb().length;
    }
}
