package dev.easel.bot.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.localchat.Exchange;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AcknowledgementsTest {
    private static final byte[] NOTHING = {};

    @Test
    void sharesAreOfAllThatWasAcknowledged() {
        Acknowledgements found = new Acknowledgements(200, milliseconds(1, 200), 3);
        assertThat(found.millis(0.50)).isEqualTo(100);
        assertThat(found.millis(0.99)).isEqualTo(198);
        assertThat(found.millis(1)).isEqualTo(200);
    }

    @Test
    void goalNeedsEveryCommandAndAnEngineAtWork() {
        assertThat(new Acknowledgements(100, milliseconds(0, 99), 1).isGood()).isTrue();
        assertThat(new Acknowledgements(101, milliseconds(0, 99), 1).isGood()).isFalse();
        assertThat(new Acknowledgements(100, milliseconds(0, 99), 0).isGood()).isFalse();
        assertThat(new Acknowledgements(100, milliseconds(2, 101), 1).isGood()).isFalse();
        assertThat(new Acknowledgements(1, List.of(), 1).isGood()).isFalse();
    }

    @Test
    void onlyAcceptedCallbacksCount() {
        AcknowledgementTimes times = new AcknowledgementTimes();
        times.sent("7", System.nanoTime());
        times.sent("8", System.nanoTime());
        times.onExchange(call("/interactions/7/token/callback", 204));
        times.onExchange(call("/interactions/8/token/callback", 404));
        times.onExchange(call("/webhooks/5/token", 200));
        Acknowledgements found = times.of(2);
        assertThat(found.nanos()).hasSize(1);
        assertThat(found.drawings()).isOne();
    }

    @Test
    void optionsAreReadAndRefusedByName() {
        assertThat(InteractionOptions.parse(List.of())).isEqualTo(new InteractionOptions(50, 60));
        assertThat(InteractionOptions.parse(List.of("--seconds", "5", "--rate", "10")))
                .isEqualTo(new InteractionOptions(10, 5));
        assertThatThrownBy(() -> InteractionOptions.parse(List.of("--rate", "fast")))
                .isInstanceOf(RefusedInputException.class)
                .hasMessage("--rate takes a number, not 'fast'");
        assertThatThrownBy(() -> InteractionOptions.parse(List.of("--seconds", "0")))
                .hasMessage("--seconds is from 1 to 3600, not 0");
        assertThatThrownBy(() -> InteractionOptions.parse(List.of("--hurry"))).hasMessage("there is no option --hurry");
    }

    private static List<Long> milliseconds(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .map(millis -> millis * 1_000_000)
                .boxed()
                .toList();
    }

    private static Exchange call(String path, int status) {
        return new Exchange("POST", path, "", "", NOTHING, status, "", NOTHING);
    }
}
