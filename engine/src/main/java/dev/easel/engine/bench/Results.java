package dev.easel.engine.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * All that was measured.
 *
 * @param facts about the run, as the measuring processes told them: precision, width, height, torch, threads, and load_average_before
 * @param psnr in dB, of bfloat16 against float32
 * @param notes what was left out and why, and what stands for what
 */
record Results(
        BenchOptions options,
        Machine machine,
        ObjectNode facts,
        List<Measure> measures,
        Optional<ColdStart> coldStart,
        OptionalDouble psnr,
        List<String> notes) {
    Results {
        measures = List.copyOf(measures);
        notes = List.copyOf(notes);
    }

    /**
     * The built program's first and second picture.
     *
     * @param first seconds from the start of the process to the first picture
     * @param second seconds of the same request again
     * @param steps of each picture
     */
    record ColdStart(double first, double second, int steps) {}

    /** How many times as long the peer takes as the engine; empty where one of them was not measured. */
    OptionalDouble ratio(Task task) {
        return ratio(task, measure -> OptionalDouble.of(measure.median()));
    }

    /** The same of CPU seconds. */
    OptionalDouble cpuRatio(Task task) {
        return ratio(task, Measure::cpuMedian);
    }

    private OptionalDouble ratio(Task task, Function<Measure, OptionalDouble> time) {
        OptionalDouble own = of(task, Side.EASEL, time);
        OptionalDouble other = options.peer().map(peer -> of(task, peer, time)).orElseGet(OptionalDouble::empty);
        return own.isPresent() && other.isPresent()
                ? OptionalDouble.of(other.getAsDouble() / own.getAsDouble())
                : OptionalDouble.empty();
    }

    private OptionalDouble of(Task task, Side side, Function<Measure, OptionalDouble> time) {
        return measures.stream()
                .filter(measure -> measure.task() == task && measure.side() == side)
                .findFirst()
                .map(time)
                .orElseGet(OptionalDouble::empty);
    }

    /** Pictures times steps that a measured UNet step makes in a second. */
    double imageSteps(Measure step) {
        return options.batch() / step.median();
    }
}
