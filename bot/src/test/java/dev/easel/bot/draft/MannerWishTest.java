package dev.easel.bot.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.bot.RefusedInputException;
import dev.easel.engine.generate.Manner;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MannerWishTest {
    private static final Manner OLDER = new Manner(0.5, 0.25, 3, true, 0.5, OptionalLong.of(8));

    @Test
    void whatIsNotSaidStaysAsItWas() {
        assertThat(MannerWish.NONE.over(OLDER, 7)).isEqualTo(OLDER);
        assertThat(MannerWish.NONE.over(Manner.PLAIN, 7)).isEqualTo(Manner.PLAIN);
    }

    @Test
    void unitsArePromptsUnits() {
        assertThat(new MannerWish(20, 3000, false, 10, 9L, null).over(OLDER, 7))
                .isEqualTo(new Manner(0.2, 1, 7, false, 0.1, OptionalLong.of(9)));
    }

    @Test
    void weirdSaidAnewTakesItsSideFromTheNewSeed() {
        assertThat(new MannerWish(null, 750, null, null, null, null).over(OLDER, 7))
                .isEqualTo(new Manner(0.5, 0.25, 7, true, 0.5, OptionalLong.of(8)));
    }

    @Test
    void everythingCanBeTakenBackButTheNoise() {
        assertThat(new MannerWish(0, 0, false, 100, null, null).over(OLDER, 7))
                .isEqualTo(new Manner(0, 0, 0, false, 1, OptionalLong.of(8)));
    }

    @Test
    void valuesOutOfRangeAreRefusedByNumber() {
        assertRefused(() -> new MannerWish(101, null, null, null, null, null), "chaos is 0 to 100, not 101");
        assertRefused(() -> new MannerWish(null, -1, null, null, null, null), "weird is 0 to 3000, not -1");
        assertRefused(() -> new MannerWish(null, null, null, 9, null, null), "stop is 10 to 100, not 9");
        assertRefused(
                () -> new MannerWish(null, null, null, null, 1L << 32, null),
                "sameseed is 0 to 4294967295, not 4294967296");
    }

    private static void assertRefused(Runnable wish, String message) {
        assertThatThrownBy(wish::run).isInstanceOf(RefusedInputException.class).hasMessage(message);
    }
}
