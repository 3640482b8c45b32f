package dev.easel.engine.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OvertakingTest {
    private static final String FIRST = "first";
    private static final String OTHER = "other";
    private static final long IN_ALL = 80;

    private final Overtaking<String> overtaking = new Overtaking<>(FIRST::equals, job -> IN_ALL);

    /**
     * A turn of four rows of each that is there and takes part.
     *
     * @return whether those who go first had it to themselves
     */
    private boolean turn(String... jobs) {
        Set<String> all = Set.of(jobs);
        Set<String> turn = overtaking.turn(all);
        overtaking.done(turn.stream()
                .flatMap(job -> Collections.nCopies(4, job).stream())
                .toList());
        return turn.size() < all.size();
    }

    private int aloneOf(int turns) {
        int alone = 0;
        for (int i = 0; i < turns; i++) {
            alone += turn(FIRST, OTHER) ? 1 : 0;
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
            assertThat(turn(OTHER)).isFalse();
        }
        assertThat(aloneOf(40)).isEqualTo(40);
    }

    @Test
    void nothingIsOwedToNobody() {
        assertThat(aloneOf(1000)).isGreaterThan(500);
        assertThat(turn(FIRST)).isFalse();
        assertThat(aloneOf(40)).isEqualTo(40);
    }
}
