package dev.easel.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainRefinerCommandTest {
    private final CommandLineRig easel;

    TrainRefinerCommandTest(@TempDir Path folder) {
        this.easel = new CommandLineRig(folder);
    }

    @ParameterizedTest
    @CsvSource({"refiner", "evaluate-refiner"})
    void missingPicturesAreNamedWithWhatFetchesThem(String command) {
        assertThat(easel.run("train", command, "--data", "nowhere")).isEqualTo(2);
        assertThat(easel.sentence()).contains("nowhere", "no such file", "scripts/train-data");
        assertThat(easel.opened).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"--steps, 0, steps is 1 to 1000000", "--pairs, 1, pairs is 2 to 20000", "--steps, some, some"})
    void numbersOutOfRangeAreRefused(String option, String value, String named) {
        assertThat(easel.run("train", "refiner", option, value)).isEqualTo(2);
        assertThat(easel.sentence()).contains(named);
    }

    @Test
    void commandAloneTellsWhatThereIs() {
        assertThat(easel.run("train")).isZero();
        assertThat(easel.out()).contains("refiner", "evaluate-refiner");
    }

    @Test
    void refinerThatIsNotThereIsNamed() {
        assertThat(easel.run("train", "evaluate-refiner", "--model", "none-such"))
                .isEqualTo(2);
        assertThat(easel.sentence()).contains("none-such");
    }
}
