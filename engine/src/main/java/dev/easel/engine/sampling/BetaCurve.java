package dev.easel.engine.sampling;

import java.util.stream.IntStream;

/** The noise added per training timestep, as a curve between two values. */
public enum BetaCurve {
    /** Ho et al. 2020, section 4. */
    LINEAR("linear") {
        @Override
        double[] betas(double start, double end, int timesteps) {
            return line(start, end, timesteps);
        }
    },
    /** Linear in the square root: Stable Diffusion's. */
    SCALED_LINEAR("scaled_linear") {
        @Override
        double[] betas(double start, double end, int timesteps) {
            double[] roots = line(Math.sqrt(start), Math.sqrt(end), timesteps);
            return IntStream.range(0, timesteps)
                    .mapToDouble(i -> roots[i] * roots[i])
                    .toArray();
        }
    },
    /** Nichol and Dhariwal 2021, equation 17; has no start and end. */
    COSINE("squaredcos_cap_v2") {
        @Override
        double[] betas(double start, double end, int timesteps) {
            return IntStream.range(0, timesteps)
                    .mapToDouble(i -> 1 - cosine((i + 1.0) / timesteps) / cosine((double) i / timesteps))
                    .map(beta -> Math.min(beta, 0.999))
                    .toArray();
        }
    };

    private final String id;

    BetaCurve(String id) {
        this.id = id;
    }

    /** The name in configuration files. */
    public String id() {
        return id;
    }

    abstract double[] betas(double start, double end, int timesteps);

    private static double[] line(double start, double end, int timesteps) {
        double stride = (end - start) / Math.max(1, timesteps - 1);
        return IntStream.range(0, timesteps)
                .mapToDouble(i -> start + i * stride)
                .toArray();
    }

    private static double cosine(double time) {
        double root = Math.cos((time + 0.008) / 1.008 * Math.PI / 2);
        return root * root;
    }
}
