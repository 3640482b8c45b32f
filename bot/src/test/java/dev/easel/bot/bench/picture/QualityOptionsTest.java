package dev.easel.bot.bench.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.bot.RefusedInputException;
import dev.easel.engine.generate.Precision;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class QualityOptionsTest {
    @Test
    void picturesAndOptionsStandInAnyOrder() {
        QualityOptions options = parse("a.png", "--precision", "bfloat16", "--each", "b.jpg", "--sheet", "s.webp");

        assertThat(options.pictures()).containsExactly(Path.of("a.png"), Path.of("b.jpg"));
        assertThat(options.engine().precision()).isEqualTo(Precision.BFLOAT16);
        assertThat(options.sheet()).contains(Path.of("s.webp"));
        assertThat(options.each()).isTrue();
        assertThat(options.heldOut()).isZero();
        assertThat(options.factor()).isEqualTo(4);
    }

    @Test
    void heldOutEmojiAreEnoughToMeasureWith() {
        assertThat(parse("--held-out", "60").heldOut()).isEqualTo(60);
    }

    @Test
    void whatMakesNoSenseIsRefusedByName() {
        assertRefused("name the pictures");
        assertRefused("--blur", "a.png", "--blur");
        assertRefused("--sheet takes a value", "a.png", "--sheet");
        assertRefused("'double'", "a.png", "--precision", "double");
        assertRefused("--held-out is 0 to 1000, not '1001'", "--held-out", "1001");
        assertRefused("--factor is 2 or 4, not '3'", "a.png", "--factor", "3");
        assertRefused("not 'all'", "--held-out", "all");
    }

    private static QualityOptions parse(String... words) {
        return QualityOptions.parse(List.of(words));
    }

    private static void assertRefused(String message, String... words) {
        assertThatThrownBy(() -> parse(words))
                .isInstanceOf(RefusedInputException.class)
                .hasMessageContaining(message);
    }
}
