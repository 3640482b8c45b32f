package dev.easel.engine.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The recording was made by the reference implementation, which computes its tables in single precision. */
class TrajectoryReplayTest {
    private static final TrajectoryReplay REPLAY =
            TrajectoryReplay.open(Path.of("src/test/resources/schedulers/trajectories.json"));

    @ParameterizedTest
    @MethodSource("cases")
    void everyStepIsThatOfTheReferenceImplementation(JsonNode recorded) {
        TrajectoryReplay.Outcome outcome = REPLAY.replay(recorded);

        assertThat(outcome.trajectoryError()).isLessThan(1e-5);
        assertThat(outcome.timestepError()).isLessThan(1e-4);
        assertThat(outcome.initialScaleError()).isLessThan(3e-6);
    }

    static Stream<Named<JsonNode>> cases() {
        return REPLAY.cases().stream()
                .map(recorded -> Named.of(
                        recorded.required("name").textValue() + " in " + recorded.required("steps"), recorded));
    }
}
