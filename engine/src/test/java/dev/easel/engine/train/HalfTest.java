package dev.easel.engine.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0000",
        "-0.0, 8000",
        "1, 3c00",
        "-2, c000",
        "65504, 7bff",
        "70000, 7bff",
        "0.333251953125, 3555",
        "0.00006103515625, 0400",
        "0.000060975551605224609375, 03ff",
        "0.000000059604644775390625, 0001",
        "1.00048828125, 3c00",
        "1.00146484375, 3c02",
        "1.9998, 4000",
        "2047.5, 6800"
    })
    void nearestIsTakenTiesToEven(float value, String bits) {
        assertThat(Half.of(value)).isEqualTo((short) Integer.parseInt(bits, 16));
    }
}
