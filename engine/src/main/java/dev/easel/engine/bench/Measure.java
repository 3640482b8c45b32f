package dev.easel.engine.bench;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The times of one task on one side.
 *
 * @param calls timed, at least one
 * @param parameters of the networks; 0 where not counted
 * @param peakBytes most memory resident in the task's process at once, loading included
 */
record Measure(Task task, Side side, List<Call> calls, long parameters, OptionalLong peakBytes) {
    Measure {
        calls = List.copyOf(calls);
    }

    /** By the clock, in the order of the calls. */
    List<Double> seconds() {
        return calls.stream().map(Call::seconds).toList();
    }

    double median() {
        return median(seconds());
    }

    double min() {
        return Collections.min(seconds());
    }

    double max() {
        return Collections.max(seconds());
    }

    /** Of the calls' CPU seconds; empty where they were not counted. */
    OptionalDouble cpuMedian() {
        double median = median(calls.stream().map(Call::cpuSeconds).toList());
        return median > 0 ? OptionalDouble.of(median) : OptionalDouble.empty();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int n = sorted.size();
        return (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
    }
}
