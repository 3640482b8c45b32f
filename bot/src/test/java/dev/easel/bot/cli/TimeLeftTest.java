package dev.easel.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimeLeftTest {
    private static final long SECOND = 1_000_000_000;

    private final TimeLeft timeLeft = new TimeLeft();

    @Test
    void nothingIsSaidBeforeTheFirstStepIsMeasured() {
        timeLeft.reached(0, 5 * SECOND);

        assertThat(timeLeft.until(10)).isEmpty();
        assertThat(timeLeft.perSecond()).isZero();
    }

    @Test
    void stepsOfOneLengthGiveTheExactRest() {
        timeLeft.reached(0, 0);
        timeLeft.reached(1, 2 * SECOND);
        timeLeft.reached(3, 6 * SECOND);

        assertThat(timeLeft.until(10)).isEqualTo("  0:14 left");
        assertThat(timeLeft.until(3 + 1800)).isEqualTo("  1:00:00 left");
        assertThat(timeLeft.until(3)).isEmpty();
    }

    @Test
    void aChangeOfSpeedShowsGradually() {
        timeLeft.reached(0, 0);
        timeLeft.reached(1, SECOND);
        timeLeft.reached(2, 12 * SECOND);

        // 0.3 * 11 s + 0.7 * 1 s = 4 s a step.
        assertThat(timeLeft.until(12)).isEqualTo("  0:40 left");
    }
}
