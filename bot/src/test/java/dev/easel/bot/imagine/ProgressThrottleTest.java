package dev.easel.bot.imagine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressThrottleTest {
    private final RecordingDelivery delivery = new RecordingDelivery();
    private final ManualAlarm time = new ManualAlarm();
    private final ProgressThrottle throttle = new ProgressThrottle(delivery::progress, time, time::nanoTime);

    private void offer(String text) {
        throttle.offer(new ProgressReport(text, Optional.empty()));
    }

    @Test
    void firstReportIsToldAtOnce() {
        offer("a");
        assertThat(delivery.texts()).containsExactly("a");
    }

    @Test
    void ofReportsWithinAnIntervalOnlyTheLastIsToldAtItsEnd() {
        offer("a");
        offer("b");
        offer("c");
        time.pass(ProgressThrottle.INTERVAL.minusMillis(1));
        assertThat(delivery.texts()).containsExactly("a");
        time.pass(Duration.ofMillis(1));
        assertThat(delivery.texts()).containsExactly("a", "c");
    }

    @Test
    void reportAfterAQuietIntervalIsToldAtOnce() {
        offer("a");
        time.pass(Duration.ofSeconds(5));
        offer("b");
        assertThat(delivery.texts()).containsExactly("a", "b");
    }

    @Test
    void nothingIsToldWhileTheReportBeforeIsUnderWay() {
        delivery.slow = true;
        offer("a");
        time.pass(Duration.ofSeconds(60));
        offer("b");
        offer("c");
        assertThat(delivery.texts()).containsExactly("a");
        delivery.edits.get(0).complete(null);
        assertThat(delivery.texts()).containsExactly("a", "c");
    }

    @Test
    void reportThatCouldNotBeToldHoldsUpNoOther() {
        delivery.slow = true;
        offer("a");
        delivery.edits.get(0).completeExceptionally(new IllegalStateException("rate limited"));
        time.pass(Duration.ofSeconds(4));
        offer("b");
        assertThat(delivery.texts()).containsExactly("a", "b");
    }

    @Test
    void nothingIsToldAfterTheEnd() {
        offer("a");
        offer("b");
        assertThat(throttle.end()).isNotNull();
        time.pass(Duration.ofSeconds(60));
        offer("c");
        assertThat(delivery.texts()).containsExactly("a");
    }

    @Test
    void endWaitsForTheReportUnderWay() {
        delivery.slow = true;
        offer("a");
        var end = throttle.end();
        assertThat(end).isNotDone();
        delivery.edits.get(0).complete(null);
        assertThat(end).isDone();
    }
}
