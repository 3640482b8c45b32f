package dev.easel.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ClickBrakeTest {
    private final AtomicLong nanos = new AtomicLong();
    private final ClickBrake brake = new ClickBrake(3, nanos::get);

    private void pass(long millis) {
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    @Test
    void afterABurstThereIsOneClickASecond() {
        assertThat(brake.secondsToWait(7)).isZero();
        assertThat(brake.secondsToWait(7)).isZero();
        assertThat(brake.secondsToWait(7)).isZero();
        assertThat(brake.secondsToWait(7)).isEqualTo(1);
        pass(1000);
        assertThat(brake.secondsToWait(7)).isZero();
        assertThat(brake.secondsToWait(7)).isEqualTo(1);
    }

    @Test
    void whoIsTurnedAwayDoesNotWaitLongerForIt() {
        for (int i = 0; i < 100; i++) {
            brake.secondsToWait(7);
        }
        pass(1000);
        assertThat(brake.secondsToWait(7)).isZero();
    }

    @Test
    void restIsNotSavedUpBeyondABurst() {
        brake.secondsToWait(7);
        pass(3_600_000);
        for (int i = 0; i < 3; i++) {
            assertThat(brake.secondsToWait(7)).isZero();
        }
        assertThat(brake.secondsToWait(7)).isEqualTo(1);
    }

    @Test
    void othersAreNotHeldUp() {
        for (int i = 0; i < 9; i++) {
            brake.secondsToWait(7);
        }
        assertThat(brake.secondsToWait(8)).isZero();
    }

    @Test
    void zeroIsNoLimit() {
        ClickBrake none = new ClickBrake(0, nanos::get);
        for (int i = 0; i < 1000; i++) {
            assertThat(none.secondsToWait(7)).isZero();
        }
    }
}
