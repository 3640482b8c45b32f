package dev.easel.engine.sampling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.engine.ModelLoadException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Runs a sampler over a toy network and compares with what the reference implementation recorded.
 *
 * <p>The network is output = 0.6 input + 0.3 cos(timestep / 200) + 0.1 sin(3 k) for the element of index k.
 */
public final class TrajectoryReplay {
    private final List<JsonNode> cases;
    private final double[] startNoise;
    private final List<double[]> stepNoise;

    private TrajectoryReplay(JsonNode recording) {
        this.cases = elements(recording.required("cases"));
        this.startNoise = numbers(recording.required("start_noise"));
        this.stepNoise = rows(recording.required("step_noise"));
    }

    /**
     * Opens a recording: {@code start_noise}, {@code step_noise} to be drawn in order, and {@code cases}.
     *
     * @throws ModelLoadException if the file cannot be read
     */
    public static TrajectoryReplay open(Path recording) {
        return new TrajectoryReplay(SchedulerConfigReader.parse(recording));
    }

    public List<JsonNode> cases() {
        return cases;
    }

    /**
     * One case, run and compared.
     *
     * @param name of the case
     * @param steps asked for
     * @param trajectory x after every network call
     * @param trajectoryError the largest difference of an element of it; infinite if their numbers differ
     * @param timestepError the largest difference of the timesteps the network was told
     * @param initialScaleError the difference of the initial noise scale
     */
    public record Outcome(
            String name,
            int steps,
            List<double[]> trajectory,
            double trajectoryError,
            double timestepError,
            double initialScaleError) {
        public double maxError() {
            return Math.max(trajectoryError, Math.max(timestepError, initialScaleError));
        }
    }

    /**
     * Runs and compares one case.
     *
     * @param recorded one of {@link #cases()}
     */
    public Outcome replay(JsonNode recorded) {
        int steps = recorded.required("steps").intValue();
        SamplerPlan plan = SamplerPlan.of(config(recorded), Optional.empty(), steps, 1);
        List<double[]> trajectory = run(plan);
        double[] told = plan.steps().stream().mapToDouble(SamplerStep::timestep).toArray();
        double scale = recorded.required("init_noise_sigma").doubleValue();
        return new Outcome(
                recorded.required("name").textValue(),
                steps,
                trajectory,
                largestDifference(trajectory, rows(recorded.required("trajectory"))),
                largestDifference(told, numbers(recorded.required("timesteps"))),
                Math.abs(scale - plan.initialNoiseScale()));
    }

    private static ScheduleConfig config(JsonNode recorded) {
        ObjectNode config = recorded.required("config").deepCopy();
        return ScheduleConfig.read(config.set("_class_name", recorded.required("class")));
    }

    private List<double[]> run(SamplerPlan plan) {
        double[][] state = new double[plan.slots()][startNoise.length];
        Arrays.setAll(state[0], k -> startNoise[k] * plan.initialNoiseScale());
        List<double[]> trajectory = new ArrayList<>();
        int draws = 0;
        for (SamplerStep step : plan.steps()) {
            double[] noise = step.drawsNoise() ? stepNoise.get(draws++) : new double[startNoise.length];
            state = next(state, step, noise);
            trajectory.add(state[0]);
        }
        return trajectory;
    }

    private static double[][] next(double[][] state, SamplerStep step, double[] noise) {
        double[][] next = new double[step.slots()][noise.length];
        for (int slot = 0; slot < next.length; slot++) {
            double[] row = step.update()[slot];
            for (int k = 0; k < noise.length; k++) {
                double output = network(step.inputScale() * state[0][k], step.timestep(), k);
                next[slot][k] = row[next.length] * output + row[next.length + 1] * noise[k];
                for (int from = 0; from < next.length; from++) {
                    next[slot][k] += row[from] * state[from][k];
                }
            }
        }
        return next;
    }

    private static double network(double input, double timestep, int k) {
        return 0.6 * input + 0.3 * Math.cos(timestep / 200) + 0.1 * Math.sin(3.0 * k);
    }

    private static double largestDifference(List<double[]> ours, List<double[]> theirs) {
        if (ours.size() != theirs.size()) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        for (int i = 0; i < ours.size(); i++) {
            largest = Math.max(largest, largestDifference(ours.get(i), theirs.get(i)));
        }
        return largest;
    }

    private static double largestDifference(double[] ours, double[] theirs) {
        if (ours.length != theirs.length) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        for (int i = 0; i < ours.length; i++) {
            // Math.max keeps NaN: a trajectory that has left the numbers must not pass for an exact one.
            largest = Math.max(largest, Math.abs(ours[i] - theirs[i]));
        }
        return largest;
    }

    private static List<double[]> rows(JsonNode matrix) {
        return elements(matrix).stream().map(TrajectoryReplay::numbers).toList();
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static double[] numbers(JsonNode array) {
        return elements(array).stream().mapToDouble(JsonNode::doubleValue).toArray();
    }
}
