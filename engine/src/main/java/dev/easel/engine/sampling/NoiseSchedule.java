package dev.easel.engine.sampling;

import java.util.Arrays;

/**
 * The noise of every training timestep: the share of signal left, alpha-bar, and sigma = sqrt((1 - alpha-bar) /
 * alpha-bar), which rises with the timestep. Immutable, thread-safe.
 *
 * <p>Values are doubles rounded to single precision where the reference implementation keeps its tables in it: Karras
 * sigmas are rounded to timesteps, and a table too exact would now and then round to another one.
 */
final class NoiseSchedule {
    /** Stands for the alpha-bar 0 of a zero terminal SNR where sigma has to be finite: sigma is about 4096. */
    private static final double SMALLEST_ALPHA_CUMPROD = 0x1p-24;

    private final double[] alphasCumprod;
    private final double[] sigmas;

    private NoiseSchedule(double[] alphasCumprod) {
        this.alphasCumprod = single(alphasCumprod);
        this.sigmas = single(Arrays.stream(this.alphasCumprod)
                .map(alpha -> Math.sqrt((1 - alpha) / alpha))
                .toArray());
    }

    static NoiseSchedule of(BetaSchedule schedule) {
        double[] alphasCumprod =
                single(Arrays.stream(schedule.betas()).map(beta -> 1 - beta).toArray());
        for (int t = 1; t < alphasCumprod.length; t++) {
            alphasCumprod[t] *= alphasCumprod[t - 1];
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
    NoiseSchedule withFiniteSigmas() {
        return new NoiseSchedule(Arrays.stream(alphasCumprod)
                .map(alpha -> alpha == 0 ? SMALLEST_ALPHA_CUMPROD : alpha)
                .toArray());
    }

    /** How many timesteps the network was trained on. */
    int timesteps() {
        return alphasCumprod.length;
    }

    /** Alpha-bar, 0 to 1, of a timestep, 0 to timesteps - 1. */
    double alphaCumprod(int timestep) {
        return alphasCumprod[timestep];
    }

    /** Sigma of a timestep, 0 to timesteps - 1; infinite where alpha-bar is 0. */
    double sigma(int timestep) {
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
        double logLow = (float) Math.log(sigmas[low]);
        double logHigh = (float) Math.log(sigmas[low + 1]);
        double weight = (Math.log(sigma) - logLow) / (logHigh - logLow);
        return low + Math.min(Math.max(weight, 0), 1);
    }

    private static double[] single(double[] values) {
        return Arrays.stream(values).map(value -> (float) value).toArray();
    }
}
