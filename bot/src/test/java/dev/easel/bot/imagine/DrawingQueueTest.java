package dev.easel.bot.imagine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.job.Asker;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.Speed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingQueueTest {
    private final Deque<Runnable> started = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();
    private long nanos;
    private final DrawingQueue queue = new DrawingQueue(new DeskSettings(3, 4, 2, 2), started::add, () -> nanos);

    private static Asker asker(long user) {
        return new Asker(user, 20, 1);
    }

    private Optional<String> admit(long user) {
        return queue.admit(asker(user), new DrawingQueue.Room(4, 100))
                .map(crowding -> crowding.sentence(Optional.empty()));
    }

    private void order(long user, String name) {
        assertThat(admit(user)).isEmpty();
        queue.ready(new FairLine.Place(
                new DrawingId(String.format("%016x", ++ids)),
                1,
                user,
                new Turn(Speed.FAST, 1, 1, 1, 2),
                () -> told.add("drew " + name)));
    }

    private int ids;

    private void finishOne() {
        started.remove().run();
    }

    @Test
    void onlySoManyRunAtATime() {
        for (int user = 1; user <= 5; user++) {
            order(user, "of " + user);
        }
        assertThat(started).hasSize(3);
        finishOne();
        assertThat(started).hasSize(3);
        assertThat(told).containsExactly("drew of 1");
    }

    @Test
    void onePersonLeavesRoomForOthers() {
        order(1, "a");
        order(1, "b");
        order(1, "c");
        order(2, "d");
        assertThat(started).hasSize(3);
        started.removeLast().run();
        assertThat(told).containsExactly("drew d");
        assertThat(started).hasSize(2);
    }

    @Test
    void onePersonsFifthIsRefusedUntilOneIsDone() {
        for (String name : List.of("a", "b", "c", "d")) {
            order(1, name);
        }
        assertThat(admit(1)).hasValueSatisfying(sentence -> assertThat(sentence).contains("You have 4"));
        finishOne();
        assertThat(admit(1)).isEmpty();
    }

    @Test
    void fullQueueIsRefused() {
        for (int user = 1; user <= 7; user++) {
            order(user, "of " + user);
        }
        assertThat(admit(8)).hasValueSatisfying(sentence -> assertThat(sentence).contains("The queue is full with 7"));
    }

    @Test
    void placeGivenUpIsFreeAgain() {
        for (int i = 0; i < 20; i++) {
            assertThat(admit(1)).isEmpty();
            queue.leave(asker(1));
        }
        assertThat(admit(1)).isEmpty();
    }

    @Test
    void closingStartsNothingThatWaitsAndTakesNothingMore() {
        for (int user = 1; user <= 4; user++) {
            order(user, "of " + user);
        }
        queue.close();
        assertThat(told).isEmpty();
        assertThat(queue.length()).isZero();
        assertThat(admit(9)).isPresent();
        finishOne();
        assertThat(told).containsExactly("drew of 1");
        assertThat(started).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void limitsHoldWhateverComes(long seed) {
        Random random = new Random(seed);
        int ordered = 0;
        for (int i = 0; i < 500; i++) {
            long user = random.nextInt(4);
            if (random.nextInt(5) < 2 && !started.isEmpty()) {
                finishOne();
            } else if (admit(user).isEmpty()) {
                ordered++;
                queue.ready(new FairLine.Place(
                        new DrawingId(String.format("%016x", ++ids)),
                        1,
                        user,
                        new Turn(Speed.FAST, 1, 1, 1, 2),
                        () -> told.add("drew")));
            }
            assertThat(started.size()).isLessThanOrEqualTo(3);
            assertThat(ordered - told.size()).isLessThanOrEqualTo(7);
        }
        while (!started.isEmpty()) {
            finishOne();
        }
        assertThat(told).hasSize(ordered).containsOnly("drew");
    }

    private boolean goesFirst(long user) {
        return queue.precedence(user).goesFirst();
    }

    @Test
    void whoWasServedHalfAsMuchAsEachOtherGoesFirst() {
        order(1, "a");
        order(1, "b");
        order(2, "c");
        assertThat(goesFirst(2)).isTrue();
        assertThat(goesFirst(1)).isFalse();
    }

    @Test
    void whoIsServedAlikeDoesNot() {
        order(1, "a");
        order(2, "b");
        assertThat(goesFirst(1)).isFalse();
        assertThat(goesFirst(2)).isFalse();
    }

    @Test
    void whatWasServedLongAgoCountsLess() {
        for (int i = 0; i < 4; i++) {
            order(1, "early " + i);
            finishOne();
        }
        order(1, "late");
        order(2, "b");
        assertThat(goesFirst(2)).isTrue();
        finishOne();
        finishOne();
        nanos += TimeUnit.HOURS.toNanos(20);
        order(2, "c");
        order(2, "d");
        order(1, "new");
        assertThat(goesFirst(2)).isFalse();
        assertThat(goesFirst(1)).as("what was served then is forgotten").isTrue();
    }
}
