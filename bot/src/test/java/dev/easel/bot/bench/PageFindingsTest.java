package dev.easel.bot.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.bot.RefusedInputException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageFindingsTest {
    private static final long MIB = 1024 * 1024;

    private static PageFindings found(long heard, long residentMib) {
        PageOptions options = new PageOptions(10, 20, 30);
        return new PageFindings(
                options, heard, new PageLatencies(), residentMib * MIB, 50 * MIB, Duration.ofMillis(1500));
    }

    @Test
    void goalNeedsEveryDeliveryAndLittleMemory() {
        assertThat(found(6000, 511).isGood()).isTrue();
        assertThat(found(5999, 511).isGood()).isFalse();
        assertThat(found(6000, 512).isGood()).isFalse();
    }

    @Test
    void linesNameWhatWasMeasured() {
        assertThat(found(6000, 200).lines())
                .contains(
                        "10 pages, 20 messages/s for 30 s: 6000 of 6000 deliveries",
                        "server: 200 MiB resident at most, 50 MiB of Java heap, 1.5 s of processor time");
    }

    @Test
    void latenciesAreSharesOfAll() {
        PageLatencies latencies = new PageLatencies();
        for (int millis = 2000; millis >= 0; millis--) {
            latencies.add(millis * 1_000_000L);
        }
        assertThat(latencies.millis(0.5)).isEqualTo(1000);
        assertThat(latencies.millis(0.99)).isEqualTo(1980);
        assertThat(new PageLatencies().millis(0.5)).isNaN();
    }

    @Test
    void optionsOutsideOfTheirRangeAreRefused() {
        assertThat(PageOptions.parse(List.of("--pages", "5", "--rate", "6", "--seconds", "7")))
                .isEqualTo(new PageOptions(5, 6, 7));
        assertThatThrownBy(() -> PageOptions.parse(List.of("--pages", "4001")))
                .isInstanceOf(RefusedInputException.class)
                .hasMessage("--pages is from 1 to 4000, not 4001");
        assertThatThrownBy(() -> PageOptions.parse(List.of("--peges", "1"))).hasMessageContaining("--peges");
    }
}
