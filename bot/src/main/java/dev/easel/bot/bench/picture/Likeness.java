package dev.easel.bot.bench.picture;

import dev.easel.engine.image.RgbImage;

/** How alike two pictures of one size are. */
final class Likeness {
    private static final double FULL = 255;
    private static final int WINDOW = 11;
    private static final double SIGMA = 1.5;
    private static final double C1 = Math.pow(0.01 * FULL, 2);
    private static final double C2 = Math.pow(0.03 * FULL, 2);

    private Likeness() {}

    /** Peak signal-to-noise ratio over all three colours, in dB; endless where the pictures are equal. */
    static double psnr(RgbImage one, RgbImage other) {
        double squares = 0;
        for (int i = 0; i < one.rgb().length; i++) {
            double difference = (one.rgb()[i] & 0xff) - (other.rgb()[i] & 0xff);
            squares += difference * difference;
        }
        return 10 * Math.log10(FULL * FULL * one.rgb().length / squares);
    }

    /**
     * Structural similarity of the brightness (Wang, Bovik, Sheikh and Simoncelli 2004): the mean over all windows of 11x11
     * pixels that lie within the picture, weighed by a Gaussian.
     */
    static double ssim(RgbImage one, RgbImage other) {
        int width = one.width();
        float[] x = luma(one);
        float[] y = luma(other);
        float[] meanX = blurred(x, width);
        float[] meanY = blurred(y, width);
        float[] squareX = blurred(product(x, x), width);
        float[] squareY = blurred(product(y, y), width);
        float[] both = blurred(product(x, y), width);
        double sum = 0;
        for (int i = 0; i < meanX.length; i++) {
            double mx = meanX[i];
            double my = meanY[i];
            double varianceX = squareX[i] - mx * mx;
            double varianceY = squareY[i] - my * my;
            double covariance = both[i] - mx * my;
            sum += (2 * mx * my + C1)
                    * (2 * covariance + C2)
                    / ((mx * mx + my * my + C1) * (varianceX + varianceY + C2));
        }
        return sum / meanX.length;
    }

    /** By ITU-R BT.601. */
    private static float[] luma(RgbImage image) {
        float[] luma = new float[image.width() * image.height()];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = 0.299f * (image.rgb()[3 * i] & 0xff)
                    + 0.587f * (image.rgb()[3 * i + 1] & 0xff)
                    + 0.114f * (image.rgb()[3 * i + 2] & 0xff);
        }
        return luma;
    }

    private static float[] product(float[] x, float[] y) {
        float[] product = new float[x.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = x[i] * y[i];
        }
        return product;
    }

    /** The weighed mean around each pixel whose window lies within. */
    private static float[] blurred(float[] values, int width) {
        double[] weights = weights();
        int height = values.length / width;
        int innerWidth = width - WINDOW + 1;
        int innerHeight = height - WINDOW + 1;
        float[] across = new float[innerWidth * height];
        for (int i = 0; i < across.length; i++) {
            int from = i / innerWidth * width + i % innerWidth;
            double sum = 0;
            for (int k = 0; k < WINDOW; k++) {
                sum += weights[k] * values[from + k];
            }
            across[i] = (float) sum;
        }
        float[] means = new float[innerWidth * innerHeight];
        for (int i = 0; i < means.length; i++) {
            double sum = 0;
            for (int k = 0; k < WINDOW; k++) {
                sum += weights[k] * across[i + k * innerWidth];
            }
            means[i] = (float) sum;
        }
        return means;
    }

    private static double[] weights() {
        double[] weights = new double[WINDOW];
        double sum = 0;
        for (int k = 0; k < WINDOW; k++) {
            double distance = k - WINDOW / 2;
            weights[k] = Math.exp(-distance * distance / (2 * SIGMA * SIGMA));
            sum += weights[k];
        }
        for (int k = 0; k < WINDOW; k++) {
            weights[k] /= sum;
        }
        return weights;
    }
}
