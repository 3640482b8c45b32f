package dev.easel.upscaler.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpscaleOptionsTest {
    private static final Path ROOT = Path.of("root");

    @Test
    void shippedUpscalerIsMeasuredUnlessAnotherIsNamed() {
        assertThat(UpscaleOptions.parse(List.of(), ROOT))
                .isEqualTo(new UpscaleOptions(ROOT.resolve("config/upscalers/esrgan-x4"), 5));
        assertThat(UpscaleOptions.parse(List.of("--runs", "2", "--upscaler", "x.pth"), ROOT))
                .isEqualTo(new UpscaleOptions(Path.of("x.pth"), 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--runs", "--runs 0", "--runs 101", "--runs many", "--fast"})
    void whatMakesNoSenseIsRefused(String line) {
        assertThatThrownBy(() -> UpscaleOptions.parse(List.of(line.split(" ")), ROOT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void missedGoalsAreToldFromMetOnes() {
        assertThat(new UpscaleTimes(64, 4, 0.2, 0.1, 1).isGood()).isTrue();
        assertThat(new UpscaleTimes(64, 4, 0.2, 0.15, 1).isGood()).isFalse();
        assertThat(new UpscaleTimes(64, 4, 1.2, 0.1, 1).isGood()).isFalse();
    }
}
