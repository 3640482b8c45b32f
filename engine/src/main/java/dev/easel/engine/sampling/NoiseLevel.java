package dev.easel.engine.sampling;

/**
 * How noisy x is at a timestep: x = signal * clean + noise * noise.
 *
 * @param timestep as the network is told
 * @param signal from 0, at zero terminal SNR, to 1
 * @param noise 0 or more
 * @param inputScale makes the variance of x one: 1 / sqrt(signal² + noise²)
 */
record NoiseLevel(double timestep, double signal, double noise, double inputScale) {

    /** Ho et al. 2020, equation 4: signal² + noise² = 1. */
    static NoiseLevel variancePreserving(double timestep, double alphaCumprod) {
        return new NoiseLevel(timestep, Math.sqrt(alphaCumprod), Math.sqrt(1 - alphaCumprod), 1);
    }

    /** The same, from sigma = noise / signal. */
    static NoiseLevel variancePreservingAtSigma(double timestep, double sigma) {
        double signal = 1 / Math.sqrt(sigma * sigma + 1);
        return new NoiseLevel(timestep, signal, sigma * signal, 1);
    }

    /** Karras et al. 2022, section 2: signal = 1. */
    static NoiseLevel varianceExploding(double timestep, double sigma) {
        return new NoiseLevel(timestep, 1, sigma, 1 / Math.sqrt(sigma * sigma + 1));
    }

    double sigma() {
        return noise / signal;
    }
}
