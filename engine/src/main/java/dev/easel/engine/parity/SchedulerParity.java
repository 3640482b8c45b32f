package dev.easel.engine.parity;

import dev.easel.engine.sampling.TrajectoryReplay;
import java.nio.file.Path;

/** Every recorded scheduler, over a toy network in place of a UNet. */
final class SchedulerParity {
    static final String FILE = "trajectories.json";

    /** The reference implementation computes its tables in single precision. */
    private static final double TOLERANCE = 1e-4;

    private SchedulerParity() {}

    static void check(Path folder, String label, Report report) {
        TrajectoryReplay replay = TrajectoryReplay.open(folder.resolve(FILE));
        replay.cases().forEach(recorded -> {
            String name = label + "/" + recorded.path("name").asText() + "/"
                    + recorded.path("steps").asText();
            report.guarded(name, () -> report.line(name, replay.replay(recorded).maxError(), TOLERANCE));
        });
    }
}
