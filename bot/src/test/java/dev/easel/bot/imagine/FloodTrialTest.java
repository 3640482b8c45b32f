package dev.easel.bot.imagine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FloodTrialTest {
    private static final EngineSpeed ENGINE = new EngineSpeed(40_000_000, 10_000_000, 60_000_000, 8);
    private static final FloodTrial TRIAL = new FloodTrial(ENGINE, 4, 4, 20);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aThousandOfOnePersonDelayAnotherByOneTurnOfTheEngineAndTheirOwnWork(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            FloodTrial.Seen seen = TRIAL.fair(1000, random.nextInt(300), random.nextDouble());
            assertThat(seen.begun()).isBetween(0L, ENGINE.turnNanos());
            assertThat(seen.drawn()).isBetween(seen.begun(), TRIAL.bound(1000));
        }
    }

    @Test
    void inOneLineTheyWouldWaitForAll() {
        assertThat(TRIAL.inOneLine(1000)).isGreaterThan(100 * TRIAL.bound(1000));
        assertThat(TRIAL.alone()).isLessThan(TRIAL.bound(1000));
    }
}
