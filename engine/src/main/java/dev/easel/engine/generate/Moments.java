package dev.easel.engine.generate;

/**
 * What values and as many deviates have in common, taken over all of them: enough to mix the two at any weights and keep
 * the values' mean and standard deviation.
 *
 * @param mean of the values
 * @param variance of the values
 * @param noiseMean of the deviates
 * @param noiseVariance of the deviates
 * @param covariance of both
 */
record Moments(double mean, double variance, double noiseMean, double noiseVariance, double covariance) {
    static Moments of(float[] values, float[] noise) {
        int count = values.length;
        double mean = mean(values);
        double noiseMean = mean(noise);
        double variance = 0;
        double noiseVariance = 0;
        double covariance = 0;
        for (int i = 0; i < count; i++) {
            double x = values[i] - mean;
            double n = noise[i] - noiseMean;
            variance += x * x / count;
            noiseVariance += n * n / count;
            covariance += x * n / count;
        }
        return new Moments(mean, variance, noiseMean, noiseVariance, covariance);
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /**
     * A value x with the deviate n becomes own * x + noise * n + offset.
     *
     * @param own of the value
     * @param noise of the deviate
     * @param offset of all
     */
    record Mix(double own, double noise, double offset) {
        private static final Mix NONE = new Mix(1, 0, 0);
    }

    /**
     * The values with a share of their variance taken from the noise: with d their standard deviation,
     * {@code y = sqrt(1 - share) x + sqrt(share) d n}, then brought back to the mean and deviation of x.
     */
    Mix mix(double share) {
        double a = Math.sqrt(1 - share);
        double b = Math.sqrt(share * variance);
        double mixed = a * a * variance + 2 * a * b * covariance + b * b * noiseVariance;
        if (share == 0 || !(mixed > 0)) {
            return Mix.NONE;
        }
        double scale = Math.sqrt(variance / mixed);
        return new Mix(scale * a, scale * b, mean - scale * (a * mean + b * noiseMean));
    }
}
