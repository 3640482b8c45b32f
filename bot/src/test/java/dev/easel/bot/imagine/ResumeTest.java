package dev.easel.bot.imagine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.bot.job.Cell;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.Job;
import dev.easel.bot.job.JobPhase;
import dev.easel.bot.job.PostedMessage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an earlier process left is gone on with, whatever it is. */
class ResumeTest {
    private static final int SECONDS = 30;
    private static final int TRIES = 3000;

    @TempDir
    Path folder;

    private final Random random = new Random(1_000_003);

    private Job left(DeskRig rig, JobPhase phase, Function<DrawingId, String> request, String note) {
        DrawingId id = DrawingId.random(random);
        Job job = Job.accepted(id, DeskRig.ADA, DeskRig.ADDRESS, request.apply(id), "fox", Instant.EPOCH);
        rig.database.jobs(Clock.systemUTC()).accept(List.of(job));
        if (phase != JobPhase.ACCEPTED) {
            assertThat(rig.database.jobs(Clock.systemUTC()).move(id, phase, note))
                    .isTrue();
        }
        return job;
    }

    private Job leftSingle(DeskRig rig, JobPhase phase, Cell cell) {
        return left(rig, phase, id -> CommissionJson.format(new SinglePlan(id, DeskRig.ADA, cell, false)), "");
    }

    private static List<Job> unfinished(DeskRig rig) {
        return rig.database.jobs(Clock.systemUTC()).unfinished();
    }

    private static void awaitNothingUnfinished(DeskRig rig) {
        for (int i = 0; i < TRIES && !unfinished(rig).isEmpty(); i++) {
            LockSupport.parkNanos(10_000_000);
        }
        assertThat(unfinished(rig)).isEmpty();
    }

    private static String told(DeskRig rig, Job job) {
        return rig.line
                .delivery(job)
                .failed
                .orTimeout(SECONDS, TimeUnit.SECONDS)
                .join();
    }

    @Test
    void jobThatCannotBeReadIsToldOf() {
        Job broken;
        try (DeskRig rig = new DeskRig(folder)) {
            broken = left(rig, JobPhase.QUEUED, id -> "{\"do\": \"sing\"}", "");
        }
        try (DeskRig rig = new DeskRig(folder)) {
            rig.desk.connect(rig.line);
            assertThat(told(rig, broken)).contains("no longer understands what was asked for here");
            awaitNothingUnfinished(rig);
        }
    }

    @Test
    void endThatWasNotToldIsToldByTheNextOneAndByNoThird() {
        Job failed;
        try (DeskRig rig = new DeskRig(folder)) {
            Cell cell = new Cell(DrawingId.random(random), 1);
            failed = left(
                    rig,
                    JobPhase.FAILED,
                    id -> CommissionJson.format(new SinglePlan(id, DeskRig.ADA, cell, false)),
                    "It is gone.");
        }
        try (DeskRig rig = new DeskRig(folder)) {
            rig.desk.connect(rig.line);
            assertThat(told(rig, failed)).isEqualTo("It is gone.");
            awaitNothingUnfinished(rig);
        }
    }

    @Test
    void pictureThatMayHaveBeenPostedIsPostedByNoOtherClickMeanwhile() {
        Cell cell;
        Job job;
        try (DeskRig rig = new DeskRig(folder)) {
            cell = new Cell(rig.drawn("fox").id(), 2);
            job = leftSingle(rig, JobPhase.RUNNING, cell);
        }
        try (DeskRig rig = new DeskRig(folder)) {
            ButtonId button = new ButtonId(ButtonAction.SINGLE, cell.number(), cell.drawing());
            assertThat(DeskRig.failed(rig.press(button, DeskRig.ADA))).isEqualTo("Image #2 is being posted.");
            rig.desk.connect(rig.line);
            assertThat(rig.line
                            .delivery(job)
                            .finished
                            .orTimeout(SECONDS, TimeUnit.SECONDS)
                            .join()
                            .text())
                    .contains("Image #2");
            awaitNothingUnfinished(rig);
            assertThat(DeskRig.failed(rig.press(button, DeskRig.ADA))).startsWith("Image #2 is already here");
        }
    }

    @Test
    void hundredsOfPicturesThatWereToBePostedAllCome() {
        List<Job> all = new ArrayList<>();
        try (DeskRig rig = new DeskRig(folder)) {
            DrawingId grid = rig.drawn("fox").id();
            for (int i = 0; i < 400; i++) {
                all.add(leftSingle(rig, JobPhase.ACCEPTED, new Cell(grid, 1 + i % 4)));
            }
        }
        try (DeskRig rig = new DeskRig(folder)) {
            rig.desk.connect(rig.line);
            for (Job job : all) {
                RecordingDelivery delivery = rig.line.delivery(job);
                String answer = delivery.finished
                        .thenApply(FinishedDrawing::text)
                        .applyToEither(delivery.failed, text -> text)
                        .orTimeout(SECONDS, TimeUnit.SECONDS)
                        .join();
                assertThat(answer).containsPattern("\\*\\*fox\\*\\* - Image #[1-4]|Image #[1-4] is already here");
            }
        }
    }

    @Test
    void nothingIsHalfAcceptedWhereTheDatabaseIsAway() {
        try (DeskRig rig = new DeskRig(folder)) {
            rig.database.close();
            for (int i = 0; i < 20; i++) {
                assertThatThrownBy(() -> rig.imagine(DeskRig.request("{red, blue} fox", Map.of()), DeskRig.ADA))
                        .isInstanceOf(RuntimeException.class);
            }
            assertThat(rig.desk.underWay()).isEmpty();
        }
    }

    @Test
    void whereItWasPostedIsKeptWithTheEnd() {
        try (DeskRig rig = new DeskRig(folder)) {
            DrawingId id = rig.drawn("fox").id();
            awaitNothingUnfinished(rig);
            assertThat(rig.desk.books().archive().shelf().posted(new Cell(id, 0)))
                    .contains(new PostedMessage(1, 2, 3));
        }
    }
}
