package dev.easel.engine.bench;

import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.generate.Precision;
import dev.easel.engine.image.ImageSize;
import java.util.List;
import java.util.Optional;

/**
 * What to measure and how.
 *
 * @param target the networks
 * @param engine device and precision
 * @param size of the pictures; empty for the model's own
 * @param batch pictures at once, 1 to 16; guidance makes two network rows of each
 * @param runs timed calls after one that is not, 1 to 1000
 * @param tasks in order
 * @param peer what to measure beside the engine
 * @param json where to write the results, {@code -} for standard output in place of the table
 */
record BenchOptions(
        Target target,
        EngineOptions engine,
        Optional<ImageSize> size,
        int batch,
        int runs,
        List<Task> tasks,
        Optional<Side> peer,
        Optional<String> json) {
    BenchOptions {
        tasks = List.copyOf(tasks);
    }

    /** The size to measure a task at. */
    ImageSize size(Task task, Subject subject) {
        return size.orElseGet(() -> task == Task.PRECISION ? smaller(subject.size()) : subject.size());
    }

    /** Twenty steps in float32 take minutes at full size. */
    private static ImageSize smaller(ImageSize size) {
        return new ImageSize(Math.min(256, size.width()), Math.min(256, size.height()));
    }

    EngineOptions withPrecision(Precision precision) {
        return new EngineOptions(engine.device(), precision);
    }
}
