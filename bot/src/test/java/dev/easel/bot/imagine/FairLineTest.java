package dev.easel.bot.imagine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.job.DrawingId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FairLineTest {
    private final FairLine line = new FairLine();
    private int ids;

    private DrawingId add(long server, long user, long cost) {
        DrawingId id = new DrawingId(String.format("%016x", ++ids));
        line.add(new FairLine.Place(id, server, user, cost, () -> {}));
        return id;
    }

    private FairLine.Place next() {
        return line.next(place -> true).orElseThrow();
    }

    @Test
    void aThousandOfOnePersonDelayAnothersFirstByOneTurn() {
        for (int i = 0; i < 1000; i++) {
            add(1, 7, 1);
        }
        next();
        next();
        DrawingId first = add(1, 8, 1);
        assertThat(line.inOrder().get(0).id()).isEqualTo(first);
        assertThat(next().id()).isEqualTo(first);
        assertThat(next().user()).isEqualTo(7);
    }

    @Test
    void serversTakeTurnsHoweverManyPeopleTheyHave() {
        for (int user = 1; user <= 100; user++) {
            add(1, user, 1);
        }
        for (int i = 0; i < 10; i++) {
            add(2, 1000, 1);
        }
        Map<Long, Integer> served = new HashMap<>();
        for (int i = 0; i < 20; i++) {
            served.merge(next().server(), 1, Integer::sum);
        }
        assertThat(served).containsEntry(1L, 10).containsEntry(2L, 10);
    }

    @Test
    void whoAsksForCostlyThingsIsServedLessOften() {
        for (int i = 0; i < 30; i++) {
            add(1, 7, 3);
            add(1, 8, 1);
        }
        Map<Long, Integer> served = new HashMap<>();
        for (int i = 0; i < 20; i++) {
            served.merge(next().user(), 1, Integer::sum);
        }
        assertThat(served).containsEntry(7L, 5).containsEntry(8L, 15);
    }

    @Test
    void whoWasAwayHasSavedNothingUp() {
        for (int i = 0; i < 50; i++) {
            add(1, 7, 1);
        }
        for (int i = 0; i < 40; i++) {
            next();
        }
        for (int i = 0; i < 10; i++) {
            add(1, 8, 1);
        }
        List<Long> users = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            users.add(next().user());
        }
        assertThat(users).filteredOn(user -> user == 8).hasSize(5);
    }

    @Test
    void tenThousandPeopleComeInTheOrderThatIsForetold() {
        for (int user = 1; user <= 10_000; user++) {
            add(user % 100, user, 1);
        }
        List<FairLine.Place> foretold = line.inOrder();
        assertThat(foretold).hasSize(10_000).doesNotHaveDuplicates();
        for (int i = 0; i < 500; i++) {
            assertThat(next()).isEqualTo(foretold.get(i));
        }
    }

    @Test
    void thoseWhoMayNotArePassedOver() {
        add(1, 7, 1);
        DrawingId other = add(1, 8, 1);
        assertThat(line.next(place -> place.user() != 7).orElseThrow().id()).isEqualTo(other);
        assertThat(line.next(place -> place.user() != 7)).isEmpty();
        assertThat(line.all()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nobodyWaitsForMoreThanATurnOfEachOther(long seed) {
        Random random = new Random(seed);
        Map<DrawingId, Integer> bounds = new HashMap<>();
        Map<DrawingId, Integer> waited = new HashMap<>();
        for (int i = 0; i < 2000; i++) {
            if (line.all().isEmpty() || (random.nextInt(2) == 0 && line.all().size() < 60)) {
                arrive(1 + random.nextInt(4), random.nextInt(5), bounds, waited);
            } else {
                List<FairLine.Place> expected = line.inOrder();
                assertThat(expected).hasSameSizeAs(line.all());
                FairLine.Place served = next();
                waited.replaceAll((id, turns) -> turns + 1);
                Integer turns = waited.remove(served.id());
                if (turns != null) {
                    assertThat(turns).isLessThanOrEqualTo(bounds.getOrDefault(served.id(), 0));
                }
            }
        }
    }

    /** The bound is counted for who has nothing else waiting: each other server, for each of the own server's people. */
    private void arrive(long server, long person, Map<DrawingId, Integer> bounds, Map<DrawingId, Integer> waited) {
        long user = 10 * server + person;
        boolean alone = line.all().stream().noneMatch(place -> place.user() == user);
        DrawingId id = add(server, user, 1);
        if (alone) {
            int servers = 4;
            int people = 5;
            bounds.put(id, 2 * servers * people);
            waited.put(id, 0);
        }
    }
}
