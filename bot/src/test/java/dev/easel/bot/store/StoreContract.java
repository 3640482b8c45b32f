package dev.easel.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.bot.gallery.Recipes;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Cell;
import dev.easel.bot.job.Drawing;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.DrawingShelf;
import dev.easel.bot.job.Job;
import dev.easel.bot.job.JobLedger;
import dev.easel.bot.job.JobPhase;
import dev.easel.bot.job.PostedMessage;
import dev.easel.bot.job.PreferenceTexts;
import dev.easel.bot.job.ReplyAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every database must do. */
abstract class StoreContract {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.123456Z");
    private static final Executor AT_ONCE = work -> new Thread(work).start();
    private static final int THREADS = 8;

    private final Random random = new Random();
    private Database database;
    private JobLedger jobs;
    private DrawingShelf shelf;

    /** A database that is there, perhaps with what other tests left. */
    abstract DatabaseAddress address();

    @BeforeEach
    void open() {
        database = Database.open(address());
        jobs = database.jobs(Clock.fixed(NOW, ZoneOffset.UTC));
        shelf = database.drawings();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Job job() {
        Asker asker = new Asker(random.nextLong(), 20, 30, Locale.SIMPLIFIED_CHINESE);
        ReplyAddress address = new ReplyAddress(random.nextLong(), "token", NOW, true, false);
        return Job.accepted(DrawingId.random(random), asker, address, "{\"a\": \"'狐狸' 🦊 \\\\\"}", "狐狸 🦊", NOW);
    }

    /** A job that is as far as that. */
    private Job job(JobPhase phase) {
        Job job = job();
        jobs.accept(List.of(job));
        switch (phase) {
            case ACCEPTED -> {}
            case QUEUED, RUNNING, FAILED, CANCELLED ->
                assertThat(jobs.move(job.id(), phase, "")).isTrue();
            case DRAWN, DELIVERED -> {
                assertThat(jobs.move(job.id(), JobPhase.RUNNING, "")).isTrue();
                assertThat(jobs.drawn(drawing(job))).isTrue();
            }
        }
        if (phase == JobPhase.DELIVERED) {
            assertThat(jobs.delivered(job.id(), new Cell(job.id(), 0), new PostedMessage(30, 20, 40)))
                    .isTrue();
        }
        return job;
    }

    private static Drawing drawing(Job job) {
        return new Drawing(
                job.id(),
                job.asker(),
                "imagine",
                Optional.empty(),
                NOW,
                Recipes.plain("a fox"),
                Map.of(Drawing.GRID, "g" + job.id(), Drawing.picture(1), "p" + job.id()));
    }

    private Job found(Job job) {
        return jobs.find(job.id()).orElseThrow();
    }

    private Stream<DrawingId> unfinished() {
        return jobs.unfinished().stream().map(Job::id);
    }

    @Test
    void acceptedJobIsFoundAsItWas() {
        Job job = job();
        jobs.accept(List.of(job));
        assertThat(jobs.find(job.id())).contains(job);
        assertThat(jobs.find(DrawingId.random(random))).isEmpty();
    }

    @Test
    void unfinishedOnesComeInTheOrderInWhichTheyWereAccepted() {
        List<Job> accepted = List.of(job(), job(), job(), job());
        jobs.accept(accepted.subList(0, 3));
        jobs.accept(accepted.subList(3, 4));
        List<DrawingId> ids = accepted.stream().map(Job::id).toList();
        jobs.move(ids.get(0), JobPhase.RUNNING, "");
        jobs.move(ids.get(2), JobPhase.QUEUED, "");
        assertThat(unfinished().filter(ids::contains)).containsExactlyElementsOf(ids);
    }

    @Test
    void allAreAcceptedOrNone() {
        Job good = job();
        Job known = job(JobPhase.ACCEPTED);
        assertThatThrownBy(() -> jobs.accept(List.of(good, known))).isInstanceOf(RuntimeException.class);
        assertThat(jobs.find(good.id())).isEmpty();
    }

    private static Stream<Arguments> steps() {
        return Stream.of(JobPhase.values())
                .flatMap(from -> Stream.of(JobPhase.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void stepIsTakenOnlyWhereThePhaseAllowsIt(JobPhase from, JobPhase to) {
        Job job = job(from);
        assertThat(jobs.move(job.id(), to, "why")).isEqualTo(from.mayBecome(to));
        assertThat(found(job).status().phase()).isEqualTo(from.mayBecome(to) ? to : from);
        assertThat(found(job).status().note()).isEqualTo(from.mayBecome(to) ? "why" : "");
    }

    @Test
    void unknownJobTakesNoStep() {
        assertThat(jobs.move(DrawingId.random(random), JobPhase.QUEUED, "")).isFalse();
        assertThat(jobs.drawn(drawing(job()))).isFalse();
    }

    private long winners(Supplier<Boolean> step) {
        List<CompletableFuture<Boolean>> all = IntStream.range(0, THREADS)
                .mapToObj(i -> CompletableFuture.supplyAsync(step, AT_ONCE))
                .toList();
        return all.stream().map(CompletableFuture::join).filter(won -> won).count();
    }

    @Test
    void oneOfManyStepsAtATimeWins() {
        Job withdrawn = job(JobPhase.RUNNING);
        assertThat(winners(() -> jobs.move(withdrawn.id(), JobPhase.CANCELLED, "")))
                .isEqualTo(1);
        Job drawn = job(JobPhase.RUNNING);
        assertThat(winners(() -> jobs.drawn(drawing(drawn)))).isEqualTo(1);
    }

    @Test
    void eitherTheDrawingOrTheWithdrawalWins() {
        for (int i = 0; i < THREADS; i++) {
            Job job = job(JobPhase.RUNNING);
            CompletableFuture<Boolean> withdrawn =
                    CompletableFuture.supplyAsync(() -> jobs.move(job.id(), JobPhase.CANCELLED, ""), AT_ONCE);
            boolean drawn = jobs.drawn(drawing(job));
            assertThat(withdrawn.join()).isNotEqualTo(drawn);
            assertThat(shelf.find(job.id()).isPresent()).isEqualTo(drawn);
        }
    }

    @Test
    void drawingIsKeptWithItsStepOrNeitherIs() {
        Job cancelled = job(JobPhase.CANCELLED);
        assertThat(jobs.drawn(drawing(cancelled))).isFalse();
        assertThat(shelf.find(cancelled.id())).isEmpty();

        Job running = job(JobPhase.RUNNING);
        Drawing unfit = new Drawing(
                running.id(),
                running.asker(),
                "imagine",
                Optional.empty(),
                NOW,
                Recipes.plain("a fox"),
                Map.of("a".repeat(100), "b"));
        assertThatThrownBy(() -> jobs.drawn(unfit)).isInstanceOf(RuntimeException.class);
        assertThat(found(running).status().phase()).isEqualTo(JobPhase.RUNNING);
        assertThat(shelf.find(running.id())).isEmpty();
        assertThat(jobs.drawn(drawing(running))).isTrue();
        assertThat(shelf.find(running.id())).isPresent();
    }

    @Test
    void postingIsKeptWithItsStepOrNeitherIs() {
        Job job = job(JobPhase.DRAWN);
        Cell cell = new Cell(job.id(), 0);
        PostedMessage first = new PostedMessage(30, 20, 40);
        assertThat(jobs.delivered(job.id(), cell, first)).isTrue();
        assertThat(jobs.delivered(job.id(), cell, new PostedMessage(30, 20, 41)))
                .isFalse();
        assertThat(shelf.posted(cell)).contains(first);
        Job other = job(JobPhase.RUNNING);
        Cell unknown = new Cell(DrawingId.random(random), 1);
        assertThatThrownBy(() -> jobs.delivered(other.id(), unknown, first)).isInstanceOf(RuntimeException.class);
        assertThat(found(other).status().phase()).isEqualTo(JobPhase.RUNNING);
    }

    @Test
    void attemptCountsUnlessItWasInterrupted() {
        Job job = job(JobPhase.RUNNING);
        jobs.move(job.id(), JobPhase.RUNNING, "");
        assertThat(found(job).status().attempts()).isEqualTo(2);
        jobs.move(job.id(), JobPhase.QUEUED, "");
        assertThat(found(job).status().attempts()).isEqualTo(1);
    }

    @Test
    void requestAndProgressAreReplaced() {
        Job job = job(JobPhase.RUNNING);
        jobs.request(job.id(), "{}");
        jobs.progressAt(job.id(), Long.MAX_VALUE);
        assertThat(found(job).request()).isEqualTo("{}");
        assertThat(found(job).status().progress()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void tokenIsForgottenWithTheEnd() {
        assertThat(found(job(JobPhase.DRAWN)).address().token()).isEqualTo("token");
        Job delivered = job(JobPhase.DELIVERED);
        assertThat(found(delivered).address().token()).isEmpty();
        assertThat(unfinished()).doesNotContain(delivered.id());
    }

    @Test
    void endIsUnfinishedUntilItWasTold() {
        for (JobPhase end : List.of(JobPhase.FAILED, JobPhase.CANCELLED)) {
            Job job = job(end);
            assertThat(found(job).address().token()).isEqualTo("token");
            assertThat(unfinished()).contains(job.id());
            jobs.told(job.id());
            assertThat(found(job).address().token()).isEmpty();
            assertThat(found(job).status().phase()).isEqualTo(end);
            assertThat(unfinished()).doesNotContain(job.id());
        }
    }

    @Test
    void drawingIsFoundAsItWas() {
        Job job = job(JobPhase.RUNNING);
        Drawing drawing = new Drawing(
                job.id(),
                new Asker(job.asker().user(), 20, 30),
                "variations",
                Optional.of(new Cell(DrawingId.random(random), 3)),
                NOW,
                Recipes.plain("'狐狸' 🦊"),
                Map.of(Drawing.GRID, "a", "init.png", "b"));
        jobs.drawn(drawing);
        assertThat(shelf.find(job.id())).contains(drawing);
        assertThat(shelf.find(DrawingId.random(random))).isEmpty();
    }

    private List<DrawingId> threeOf(long user) {
        List<DrawingId> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Job job = job();
            Job mine = Job.accepted(
                    job.id(), new Asker(user, 20, 30), job.address(), job.request(), job.title(), job.created());
            jobs.accept(List.of(mine));
            jobs.move(mine.id(), JobPhase.RUNNING, "");
            jobs.drawn(drawing(mine));
            ids.add(mine.id());
        }
        return ids;
    }

    @Test
    void latestDrawingsComeFirst() {
        long user = random.nextLong();
        List<DrawingId> ids = threeOf(user);
        List<DrawingId> others = threeOf(random.nextLong());
        assertThat(shelf.latest(user, 0, 10).stream().map(Drawing::id))
                .containsExactly(ids.get(2), ids.get(1), ids.get(0));
        assertThat(shelf.latest(user, 1, 1).stream().map(Drawing::id)).containsExactly(ids.get(1));
        assertThat(shelf.latest(user, 0, 1).get(0).files()).containsOnlyKeys(Drawing.GRID, Drawing.picture(1));
        assertThat(shelf.latest(0, 0, 4).stream().map(Drawing::id))
                .containsExactly(others.get(2), others.get(1), others.get(0), ids.get(2));
        assertThat(shelf.count(user)).isEqualTo(3);
        assertThat(shelf.count(0)).isGreaterThanOrEqualTo(6);
        assertThat(shelf.latest(random.nextLong(), 0, 10)).isEmpty();
    }

    @Test
    void pictureIsWhereItWasPostedLast() {
        Cell cell = new Cell(job(JobPhase.DRAWN).id(), 2);
        assertThat(shelf.posted(cell)).isEmpty();
        shelf.posted(cell, new PostedMessage(1, 2, 3));
        shelf.posted(cell, new PostedMessage(0, 5, 6));
        assertThat(shelf.posted(cell)).contains(new PostedMessage(0, 5, 6));
        assertThat(shelf.posted(new Cell(cell.drawing(), 1))).isEmpty();
    }

    @Test
    void favouriteIsChosenAndNoLonger() {
        long user = random.nextLong();
        Cell first = new Cell(job(JobPhase.DRAWN).id(), 1);
        Cell second = new Cell(first.drawing(), 2);
        assertThat(shelf.toggleFavourite(user, first)).isTrue();
        assertThat(shelf.toggleFavourite(user, second)).isTrue();
        assertThat(shelf.favourites(user, 0, 10)).containsExactly(second, first);
        assertThat(shelf.favourites(user, 1, 10)).containsExactly(first);
        assertThat(shelf.favourites(0, 0, 1)).containsExactly(second);
        assertThat(shelf.isFavourite(user, first)).isTrue();
        assertThat(shelf.isFavourite(0, first)).isTrue();
        assertThat(shelf.isFavourite(user + 1, first)).isFalse();
        assertThat(shelf.toggleFavourite(user, first)).isFalse();
        assertThat(shelf.favourites(user, 0, 10)).containsExactly(second);
    }

    @Test
    void forgottenDrawingLeavesNothing() {
        Job job = job(JobPhase.DELIVERED);
        shelf.toggleFavourite(job.asker().user(), new Cell(job.id(), 1));
        assertThat(shelf.names("g" + job.id())).isTrue();
        assertThat(shelf.forget(job.id())).isTrue();
        assertThat(shelf.forget(job.id())).isFalse();
        assertThat(shelf.find(job.id())).isEmpty();
        assertThat(shelf.names("g" + job.id())).isFalse();
        assertThat(shelf.posted(new Cell(job.id(), 0))).isEmpty();
        assertThat(shelf.favourites(job.asker().user(), 0, 10)).isEmpty();
    }

    @Test
    void changesOfAPreferenceFollowOneAnother() {
        PreferenceTexts texts = database.preferences();
        long user = random.nextLong();
        assertThat(texts.find(user)).isEmpty();
        assertThat(texts.change(user, before -> before.orElse("0"))).isEqualTo("0");
        List<CompletableFuture<Void>> all = IntStream.range(0, THREADS)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> texts.change(user, before -> "" + (1 + Integer.parseInt(before.orElseThrow()))), AT_ONCE))
                .toList();
        all.forEach(CompletableFuture::join);
        assertThat(texts.find(user)).contains("" + THREADS);
    }

    @Test
    void whatWasDoneOutlivesTheConnection() {
        Job job = job(JobPhase.DELIVERED);
        database.close();
        open();
        assertThat(database.trouble()).isEmpty();
        assertThat(found(job).status().phase()).isEqualTo(JobPhase.DELIVERED);
        assertThat(shelf.find(job.id())).isPresent();
    }

    /** {@code -Dcontended=N} for more operations. */
    @Test
    void noQuotaIsExceededNorLostByManyAtOnce() {
        new QuotaContention(database, 1_000_000L * (1 + random.nextInt(1_000_000)))
                .run(Integer.getInteger("contended", 800));
    }
}
