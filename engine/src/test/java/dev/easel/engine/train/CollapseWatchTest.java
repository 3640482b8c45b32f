package dev.easel.engine.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CollapseWatchTest {
    private final CollapseWatch watch = new CollapseWatch();

    @Test
    void healthyRunIsLeftAlone() {
        assertThat(after(2000, 0.8, 0.7, 1)).isEmpty();
    }

    @Test
    void changingAllPicturesAlikeIsCalledModeCollapse() {
        assertThat(after(1000, 0.01, 0.7, 1))
                .hasValueSatisfying(verdict -> assertThat(verdict).contains("mode collapse"));
    }

    @Test
    void discriminatorThatIsAlwaysRightIsNamed() {
        assertThat(after(1000, 0.8, 1, 1))
                .hasValueSatisfying(verdict -> assertThat(verdict).contains("discriminator has won"));
    }

    @Test
    void oneOddStepProvesNothing() {
        after(1000, 0.8, 0.7, 1);

        assertThat(watch.verdict(report(1001, 0, 1, 1))).isEmpty();
    }

    @Test
    void warmUpWithoutDiscriminatorIsNotJudged() {
        assertThat(after(2000, 0.01, 0, 1)).isEmpty();
    }

    @Test
    void lossThatIsNoNumberEndsTheRunAtOnce() {
        assertThat(after(1, 0.8, 0.7, Double.NaN))
                .hasValueSatisfying(verdict -> assertThat(verdict).contains("no longer finite"));
    }

    private Optional<String> after(int steps, double diversity, double accuracy, double loss) {
        Optional<String> verdict = Optional.empty();
        for (int i = 1; i <= steps && verdict.isEmpty(); i++) {
            verdict = watch.verdict(report(i, diversity, accuracy, loss));
        }
        return verdict;
    }

    private static StepReport report(int step, double diversity, double accuracy, double loss) {
        return new StepReport(step, loss, 0.1, 20, 21, 0, 0, 1, accuracy, 0, diversity, 0);
    }
}
