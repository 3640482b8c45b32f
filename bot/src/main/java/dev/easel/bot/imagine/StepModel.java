package dev.easel.bot.imagine;

import dev.easel.engine.generate.Overtaking;
import dev.easel.engine.generate.Precedence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The engine's loop in virtual time: each turn takes in what came, does one network call over the rows that waited longest of
 * those whose turn it is, as many as fit, and decodes one of their finished pictures. Not thread-safe.
 */
final class StepModel {
    private final EngineSpeed speed;
    private final Deque<Job> inbox = new ArrayDeque<>();
    private final Set<Job> jobs = new LinkedHashSet<>();
    private final Overtaking<Job> overtaking =
            new Overtaking<>(job -> job.precedence.goesFirst(), job -> (long) job.pictures * job.steps);
    private final List<Row> rows = new ArrayList<>();
    private final List<Row> finished = new ArrayList<>();
    private long now;

    /** A picture that is drawn. */
    private static final class Row {
        final Job job;
        int stepsLeft;

        Row(Job job, int steps) {
            this.job = job;
            stepsLeft = steps;
        }
    }

    private static final class Job {
        final int pictures;
        final int steps;
        final Precedence precedence;
        final Runnable done;
        int picturesLeft;

        Job(int pictures, int steps, Precedence precedence, Runnable done) {
            this.pictures = pictures;
            this.steps = steps;
            this.precedence = precedence;
            this.done = done;
            picturesLeft = pictures;
        }
    }

    StepModel(EngineSpeed speed) {
        this.speed = speed;
    }

    /** In nanoseconds. */
    long now() {
        return now;
    }

    /** Takes part from the next turn on; done at the end of one. */
    void submit(int pictures, int steps, Precedence precedence, Runnable done) {
        inbox.add(new Job(pictures, steps, precedence, done));
    }

    void turn() {
        turn(() -> {});
    }

    /** @param meanwhile happens once the turn has begun */
    void turn(Runnable meanwhile) {
        for (Job job = inbox.poll(); job != null; job = inbox.poll()) {
            jobs.add(job);
            for (int i = 0; i < job.pictures; i++) {
                rows.add(new Row(job, job.steps));
            }
        }
        meanwhile.run();
        Set<Job> turn = overtaking.turn(jobs);
        List<Row> batch = rows.stream()
                .filter(row -> turn.contains(row.job))
                .limit(speed.mostRows())
                .toList();
        call(batch);
        overtaking.done(batch.stream().map(row -> row.job).toList());
        finished.stream().filter(row -> turn.contains(row.job)).findFirst().ifPresent(this::decode);
    }

    private void call(List<Row> batch) {
        if (!batch.isEmpty()) {
            now += speed.callNanos() + batch.size() * speed.rowNanos();
        }
        rows.removeAll(batch);
        for (Row row : batch) {
            row.stepsLeft--;
            (row.stepsLeft == 0 ? finished : rows).add(row);
        }
    }

    private void decode(Row row) {
        finished.remove(row);
        now += speed.decodeNanos();
        row.job.picturesLeft--;
        if (row.job.picturesLeft == 0) {
            jobs.remove(row.job);
            row.job.done.run();
        }
    }
}
