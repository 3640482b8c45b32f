package dev.easel.engine.sampling;

import java.util.Arrays;

/**
 * The noise of every training timestep: the share of signal left, alpha-bar, and sigma = sqrt((1 - alpha-bar) /
 * alpha-bar), which rises with the timestep. Immutable, thread-safe.
 */
public final class NoiseSchedule {
    /** Stands for the alpha-bar 0 of a zero terminal SNR where sigma has to be finite: sigma is about 4096. */
    private static final double SMALLEST_ALPHA_CUMPROD = 0x1p-24;

    private final double[] alphasCumprod;
    private final double[] sigmas;

    private NoiseSchedule(double[] alphasCumprod) {
        this.alphasCumprod = alphasCumprod;
        this.sigmas = Arrays.stream(alphasCumprod)
                .map(alpha -> Math.sqrt((1 - alpha) / alpha))
                .toArray();
    }

    public static NoiseSchedule of(BetaSchedule schedule) {
        double[] alphasCumprod = schedule.betas();
        double product = 1;
        for (int t = 0; t < alphasCumprod.length; t++) {
            product *= 1 - alphasCumprod[t];
            alphasCumprod[t] = product;
        }
        return new NoiseSchedule(schedule.zeroTerminalSnr() ? zeroTerminalSnr(alphasCumprod) : alphasCumprod);
    }

    /** Lin et al. 2023, algorithm 1: shifts and scales sqrt(alpha-bar) so that it ends at 0 and keeps its start. */
    private static double[] zeroTerminalSnr(double[] alphasCumprod) {
        double first = Math.sqrt(alphasCumprod[0]);
        double last = Math.sqrt(alphasCumprod[alphasCumprod.length - 1]);
        return Arrays.stream(alphasCumprod)
                .map(alpha -> (Math.sqrt(alpha) - last) * first / (first - last))
                .map(root -> root * root)
                .toArray();
    }

    /** This schedule, with a large sigma in place of an infinite one. */
    public NoiseSchedule withFiniteSigmas() {
        return new NoiseSchedule(Arrays.stream(alphasCumprod)
                .map(alpha -> alpha == 0 ? SMALLEST_ALPHA_CUMPROD : alpha)
                .toArray());
    }

    /** How many timesteps the network was trained on. */
    public int timesteps() {
        return alphasCumprod.length;
    }

    /** Alpha-bar, 0 to 1, of a timestep, 0 to timesteps - 1. */
    public double alphaCumprod(int timestep) {
        return alphasCumprod[timestep];
    }

    /** Sigma of a timestep, 0 to timesteps - 1; infinite where alpha-bar is 0. */
    public double sigma(int timestep) {
        return sigmas[timestep];
    }

    /** Sigma of a timestep that need not be whole, by linear interpolation. */
    double sigmaAt(double timestep) {
        int low = (int) Math.min(Math.max(timestep, 0), sigmas.length - 2);
        double weight = Math.min(timestep - low, 1);
        return weight == 0 ? sigmas[low] : (1 - weight) * sigmas[low] + weight * sigmas[low + 1];
    }

    /** The timestep whose sigma this is, by interpolation linear in the logarithm of sigma. */
    double timestepOf(double sigma) {
        int above = 0;
        while (above < sigmas.length && sigmas[above] <= sigma) {
            above++;
        }
        int low = Math.min(Math.max(above - 1, 0), sigmas.length - 2);
        double logLow = Math.log(sigmas[low]);
        double weight = (Math.log(sigma) - logLow) / (Math.log(sigmas[low + 1]) - logLow);
        return low + Math.min(Math.max(weight, 0), 1);
    }
}
