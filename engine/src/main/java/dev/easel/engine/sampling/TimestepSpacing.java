package dev.easel.engine.sampling;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** How the timesteps of a run are spread over those of training (Lin et al. 2023, table 2). */
public enum TimestepSpacing {
    /** Evenly from the last training timestep to the first, both included. */
    LINSPACE {
        @Override
        double[] timesteps(int trainTimesteps, int steps, int offset) {
            double stride = (trainTimesteps - 1) / Math.max(1.0, steps - 1);
            return descending(steps, i -> i > 0 && i == steps - 1 ? trainTimesteps - 1 : i * stride);
        }
    },
    /** Whole strides from the first training timestep, shifted by the offset; does not reach the last one. */
    LEADING {
        @Override
        double[] timesteps(int trainTimesteps, int steps, int offset) {
            int stride = trainTimesteps / steps;
            return descending(steps, i -> (double) i * stride + offset);
        }
    },
    /** Rounded strides back from the last training timestep; does not reach the first one. */
    TRAILING {
        @Override
        double[] timesteps(int trainTimesteps, int steps, int offset) {
            double stride = trainTimesteps - (trainTimesteps - (double) trainTimesteps / steps);
            return IntStream.range(0, steps)
                    .mapToDouble(i -> Math.rint(trainTimesteps - i * stride) - 1)
                    .toArray();
        }
    };

    /** The timesteps of a run, descending; only LINSPACE yields fractions. */
    abstract double[] timesteps(int trainTimesteps, int steps, int offset);

    /** As {@link #timesteps}, but the multistep solvers leave the lowest of one timestep more for the jump to sigma 0. */
    double[] solverTimesteps(int trainTimesteps, int steps, int offset) {
        return this == TRAILING
                ? timesteps(trainTimesteps, steps, offset)
                : Arrays.copyOf(timesteps(trainTimesteps, steps + 1, offset), steps);
    }

    /** The name in configuration files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TimestepSpacing> parse(String id) {
        return Arrays.stream(values())
                .filter(spacing -> spacing.id().equals(id))
                .findFirst();
    }

    private static double[] descending(int steps, IntToDoubleFunction ascending) {
        return IntStream.range(0, steps)
                .mapToDouble(i -> ascending.applyAsDouble(steps - 1 - i))
                .toArray();
    }
}
