package dev.easel.engine.generate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OvertakingTest {
    private final Overtaking overtaking = new Overtaking();

    /** @return whether those who go first had the turn to themselves */
    private boolean turn(long first, long inAll, long rest) {
        boolean alone = overtaking.alone(inAll, rest > 0);
        overtaking.done(alone, first, alone ? 0 : rest, rest > 0);
        return alone;
    }

    private int aloneOf(int turns) {
        int alone = 0;
        for (int i = 0; i < turns; i++) {
            alone += turn(4, 80, 4) ? 1 : 0;
        }
        return alone;
    }

    @Test
    void oneDrawingHasAllItsTurnsToItself() {
        assertThat(aloneOf(20)).isEqualTo(20);
    }

    @Test
    void whoeverComesTheRestHasEveryOtherTurnInTheEnd() {
        assertThat(aloneOf(40)).isEqualTo(40);
        assertThat(aloneOf(1000)).isEqualTo(500);
    }

    @Test
    void whatIsGivenBackCanBeBorrowedAgain() {
        assertThat(aloneOf(1000)).isGreaterThan(500);
        for (int i = 0; i < 40; i++) {
            assertThat(turn(0, 0, 4)).isFalse();
        }
        assertThat(aloneOf(40)).isEqualTo(40);
    }

    @Test
    void nothingIsOwedToNobody() {
        assertThat(aloneOf(1000)).isGreaterThan(500);
        assertThat(turn(4, 80, 0)).isFalse();
        assertThat(aloneOf(40)).isEqualTo(40);
    }
}
