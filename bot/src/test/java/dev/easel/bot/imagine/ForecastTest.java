package dev.easel.bot.imagine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.Speed;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is foretold beside what comes, by a clock that goes only here. */
class ForecastTest {
    private static final int MOST_COST = 40;
    private static final int RUNNING = 4;
    private static final int PLACES = 100;
    private static final int USERS = 30;

    private final FairLine line = new FairLine();
    private final Slots slots = new Slots(RUNNING);
    private final PriorityQueue<Forecast.End> ends = new PriorityQueue<>(Comparator.comparing(Forecast.End::at));
    private Duration now = Duration.ZERO;

    private void fill(Random random, int places) {
        for (int i = 0; i < places; i++) {
            Speed speed = List.of(Speed.values()).get(random.nextInt(3));
            line.add(new FairLine.Place(
                    new DrawingId(String.format("%016x", i)),
                    random.nextInt(2),
                    random.nextInt(USERS),
                    new Turn(speed, 1 + random.nextInt(MOST_COST), weight(speed), 1, 3),
                    () -> {}));
        }
    }

    private static int weight(Speed speed) {
        return switch (speed) {
            case TURBO -> 4;
            case FAST -> 2;
            case RELAX -> 1;
        };
    }

    private static Duration foretold(FairLine.Place place) {
        return Duration.ofSeconds(place.turn().cost());
    }

    /** Goes on until nothing waits; each takes up to a share more or less than is foretold. */
    private Map<DrawingId, Duration> live(Random random, double share) {
        Map<DrawingId, Duration> begun = new HashMap<>();
        while (line.size() > 0) {
            Optional<FairLine.Place> next = slots.full() ? Optional.empty() : line.next(slots::may);
            if (next.isPresent()) {
                FairLine.Place place = next.get();
                begun.put(place.id(), now);
                slots.begin(place.user());
                double part = 1 + share * (2 * random.nextDouble() - 1);
                Duration lasts = Duration.ofNanos(Math.round(foretold(place).toNanos() * part));
                ends.add(new Forecast.End(place.user(), now.plus(lasts)));
            } else {
                Forecast.End end = ends.remove();
                now = end.at();
                slots.end(end.user());
            }
        }
        return begun;
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "3, 0", "4, 0.2", "5, 0.2", "6, 0.2", "7, 0.2", "8, 0.2", "9, 0.5", "10, 0.5", "11, 0.5"
    })
    void errorIsNoMoreThanThatOfTheDrawingsAndThreeLongest(long seed, double share) {
        Random random = new Random(seed);
        fill(random, PLACES);
        Map<DrawingId, Duration> foretold = Forecast.of(
                new DrawingQueue.Waiting(new FairLine(line), new Slots(slots), server -> false),
                List.of(),
                ForecastTest::foretold);
        Map<DrawingId, Duration> begun = live(random, share);
        assertThat(foretold.keySet()).isEqualTo(begun.keySet());
        double worst = 0;
        for (Map.Entry<DrawingId, Duration> one : foretold.entrySet()) {
            double said = one.getValue().toSeconds();
            double error = Math.abs(
                    said - begun.getOrDefault(one.getKey(), Duration.ZERO).toSeconds());
            assertThat(error).isLessThanOrEqualTo(share == 0 ? 0 : share * said + 3 * MOST_COST);
            worst = Math.max(worst, error - share * said);
        }
        System.out.println("worst error beyond the share " + share + ": " + worst + " s");
    }

    @Test
    void whatIsBeingDrawnIsWaitedForAndWhoMayNotIsPassedOver() {
        fill(new Random(1), 0);
        slots.begin(1);
        slots.begin(1);
        slots.begin(1);
        add(1, 1, 5);
        add(2, 2, 7);
        add(3, 3, 9);
        Map<DrawingId, Duration> begins = Forecast.of(
                new DrawingQueue.Waiting(new FairLine(line), new Slots(slots), server -> false),
                List.of(end(20), end(30), end(40)),
                ForecastTest::foretold);
        assertThat(begins)
                .containsEntry(id(2), Duration.ZERO)
                .containsEntry(id(3), Duration.ofSeconds(7))
                .containsEntry(id(1), Duration.ofSeconds(20));
    }

    private static Forecast.End end(int seconds) {
        return new Forecast.End(1, Duration.ofSeconds(seconds));
    }

    private static DrawingId id(int number) {
        return new DrawingId(String.format("%016x", number));
    }

    private void add(int number, long user, int cost) {
        line.add(new FairLine.Place(id(number), 1, user, new Turn(Speed.FAST, cost, 1, 1, 3), () -> {}));
    }

    @Test
    void timesAreThoseOfTheLatestByModelAndCost() {
        TurnTimes times = new TurnTimes();
        assertThat(times.of("easel-mini", 40)).isEmpty();
        times.took("easel-mini", 40, 4_000_000_000L);
        times.took("easel-mini", 10, 1_000_000_000L);
        times.took("sdxl", 40, 40_000_000_000L);
        assertThat(times.of("easel-mini", 80)).contains(Duration.ofSeconds(8));
        assertThat(times.of("sdxl", 10)).contains(Duration.ofSeconds(10));
        assertThat(times.of("other", 90)).contains(Duration.ofSeconds(45));
        for (int i = 0; i < 20; i++) {
            times.took("easel-mini", 10, 2_000_000_000L);
        }
        assertThat(times.of("easel-mini", 40)).contains(Duration.ofSeconds(8));
    }
}
