package dev.easel.bot.imagine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.Speed;
import dev.easel.bot.job.Speeds;
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
        return add(server, user, new Turn(Speed.FAST, cost, 1, 1, 3));
    }

    private DrawingId add(long server, long user, Turn turn) {
        DrawingId id = new DrawingId(String.format("%016x", ++ids));
        line.add(new FairLine.Place(id, server, user, turn, () -> {}));
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

    @Test
    void speedsAreServedByTheirWeightsAndPeopleByTheirPriorities() {
        for (int i = 0; i < 100; i++) {
            add(1, 7, new Turn(Speed.TURBO, 1, 4, 1, 3));
            add(1, 7, new Turn(Speed.FAST, 1, 2, 1, 3));
            add(1, 8, new Turn(Speed.FAST, 1, 2, 3, 3));
            add(1, 7, new Turn(Speed.RELAX, 1, 1, 1, 3));
        }
        Map<String, Integer> served = new HashMap<>();
        for (int i = 0; i < 70; i++) {
            FairLine.Place place = next();
            served.merge(place.turn().speed().id() + place.user(), 1, Integer::sum);
        }
        assertThat(served)
                .containsEntry("turbo7", 40)
                .containsEntry("fast7", 5)
                .containsEntry("fast8", 15)
                .containsEntry("relax7", 10);
    }

    /** By {@link FairLine}'s formula, whatever comes meanwhile, at costs of 1 to 40 and the weights 4, 2 and 1. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whoComesAnewHasNoMoreBegunBeforeThemThanTheBound(long seed) {
        Random random = new Random(seed);
        long before = 0;
        int checked = 0;
        Map<Speed, Long> worst = new HashMap<>();
        for (int round = 0; round < 200; round++) {
            flood(random);
            for (int i = 0; i < random.nextInt(30); i++) {
                next();
            }
            Speed speed = any(random);
            long server = 1L + random.nextInt(SERVERS);
            DrawingId mine = add(server, 1_000_000 + round, turn(speed, random));
            before = 0;
            for (FairLine.Place served = next(); !served.id().equals(mine); served = next()) {
                before += served.turn().cost();
                if (random.nextInt(2) == 0) {
                    add(1 + random.nextInt(SERVERS), random.nextInt(PEOPLE), turn(any(random), random));
                }
            }
            assertThat(before).isLessThanOrEqualTo(bound(speed));
            worst.merge(speed, before, Math::max);
            checked++;
        }
        assertThat(checked).isEqualTo(200);
        System.out.println("begun before: at most " + worst + ", bounds turbo " + bound(Speed.TURBO) + ", fast "
                + bound(Speed.FAST) + ", relax " + bound(Speed.RELAX));
    }

    private static final int SERVERS = 3;
    private static final int PEOPLE = 4;
    private static final int MOST_COST = 40;

    private static Speed any(Random random) {
        return List.of(Speed.values()).get(random.nextInt(3));
    }

    private static Turn turn(Speed speed, Random random) {
        return new Turn(speed, 1 + random.nextInt(MOST_COST), weight(speed), 1, 3);
    }

    private static int weight(Speed speed) {
        return Speeds.USUAL.of(speed).weight();
    }

    private void flood(Random random) {
        while (line.size() < 300) {
            add(1 + random.nextInt(SERVERS), random.nextInt(PEOPLE), turn(any(random), random));
        }
    }

    /** {@value #PEOPLE} others and the one who comes. */
    private static long bound(Speed speed) {
        long people = PEOPLE * MOST_COST;
        long speeds = people;
        for (Speed other : Speed.values()) {
            if (other != speed) {
                speeds += weight(other) * (people + MOST_COST) / weight(speed) + MOST_COST;
            }
        }
        return speeds + (SERVERS - 1) * (speeds + 2 * MOST_COST);
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
