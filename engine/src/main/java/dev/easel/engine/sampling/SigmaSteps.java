package dev.easel.engine.sampling;

import java.util.Arrays;

/**
 * The sigmas of a run and the timesteps they belong to.
 *
 * @param timesteps one per step
 * @param sigmas descending, one more than steps: the last is where the run ends
 */
record SigmaSteps(double[] timesteps, double[] sigmas) {
    private static final double RHO = 7;

    /** For the Euler family: timesteps may be fractions, of single precision, and Karras sigmas span the run's own. */
    static SigmaSteps ofEuler(SamplingRun run, boolean endsAtSigmaMin) {
        NoiseSchedule schedule = run.schedule();
        double[] timesteps =
                Arrays.stream(run.timesteps()).map(SigmaSteps::toSingle).toArray();
        double[] sigmas = Arrays.stream(timesteps).map(schedule::sigmaAt).toArray();
        if (run.sampler().karras()) {
            sigmas = karras(sigmas[0], sigmas[sigmas.length - 1], run.steps());
            timesteps = Arrays.stream(sigmas)
                    .map(schedule::timestepOf)
                    .map(SigmaSteps::toSingle)
                    .toArray();
        }
        return new SigmaSteps(timesteps, ending(sigmas, endsAtSigmaMin ? schedule.sigma(0) : 0));
    }

    /** For the multistep solvers: timesteps are whole, and Karras sigmas span all of training. */
    static SigmaSteps ofSolver(SamplingRun run) {
        NoiseSchedule schedule = run.schedule();
        double end = run.config().solver().endsAtSigmaMin() ? schedule.sigma(0) : 0;
        if (run.sampler().karras()) {
            double[] sigmas = karras(schedule.sigma(schedule.timesteps() - 1), schedule.sigma(0), run.steps());
            double[] timesteps = Arrays.stream(sigmas)
                    .map(schedule::timestepOf)
                    .map(t -> truncates(run) ? Math.floor(t) : Math.rint(t))
                    .toArray();
            return new SigmaSteps(timesteps, ending(sigmas, end));
        }
        double[] timesteps = run.solverTimesteps();
        double[] sigmas = Arrays.stream(timesteps).map(schedule::sigmaAt).toArray();
        return new SigmaSteps(timesteps, ending(sigmas, end));
    }

    /** Karras et al. 2022, equation 5; both ends exactly as given. */
    static double[] karras(double largest, double smallest, int steps) {
        double from = Math.pow(largest, 1 / RHO);
        double to = Math.pow(smallest, 1 / RHO);
        double[] sigmas = new double[steps];
        Arrays.setAll(sigmas, i -> Math.pow(from + i / (steps - 1.0) * (to - from), RHO));
        sigmas[steps - 1] = smallest;
        sigmas[0] = largest;
        return sigmas;
    }

    /** The reference implementation of DPM-Solver++ rounds the timesteps of every schedule but this one. */
    private static boolean truncates(SamplingRun run) {
        return run.sampler().type() != SamplerType.UNIPC && run.config().betas().curve() == BetaCurve.COSINE;
    }

    private static double[] ending(double[] sigmas, double end) {
        double[] all = Arrays.copyOf(sigmas, sigmas.length + 1);
        all[sigmas.length] = end;
        return all;
    }

    private static double toSingle(double value) {
        return (float) value;
    }

    int steps() {
        return timesteps.length;
    }

    double sigma(int index) {
        return sigmas[index];
    }

    NoiseLevel exploding(int index) {
        return NoiseLevel.varianceExploding(timesteps[index], sigmas[index]);
    }

    NoiseLevel preserving(int index) {
        return NoiseLevel.variancePreservingAtSigma(index < steps() ? timesteps[index] : 0, sigmas[index]);
    }

    /** What unit noise is scaled by to begin an Euler run: only leading spacing accounts for the clean latents. */
    double initialNoiseScale(TimestepSpacing spacing) {
        return spacing == TimestepSpacing.LEADING ? Math.sqrt(sigmas[0] * sigmas[0] + 1) : sigmas[0];
    }
}
