package dev.easel.engine.bench;

import java.util.List;
import java.util.OptionalLong;

/**
 * The times of one task on one side.
 *
 * @param seconds of each timed call, at least one
 * @param parameters of the networks; 0 where not counted
 * @param peakBytes most memory resident in the task's process at once, loading included
 */
record Measure(Task task, Side side, List<Double> seconds, long parameters, OptionalLong peakBytes) {
    Measure {
        seconds = seconds.stream().sorted().toList();
    }

    double median() {
        int n = seconds.size();
        return (seconds.get((n - 1) / 2) + seconds.get(n / 2)) / 2;
    }

    double min() {
        return seconds.get(0);
    }

    double max() {
        return seconds.get(seconds.size() - 1);
    }
}
