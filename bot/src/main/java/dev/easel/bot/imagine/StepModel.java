package dev.easel.bot.imagine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The engine's loop in virtual time: each turn takes in what came, does one network call over the rows that waited longest, as
 * many as fit, and decodes one finished picture. Not thread-safe.
 */
final class StepModel {
    private final EngineSpeed speed;
    private final Deque<Job> inbox = new ArrayDeque<>();
    private final Deque<Row> rows = new ArrayDeque<>();
    private final Deque<Row> finished = new ArrayDeque<>();
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
        final Runnable done;
        int picturesLeft;

        Job(int pictures, int steps, Runnable done) {
            this.pictures = pictures;
            this.steps = steps;
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
    void submit(int pictures, int steps, Runnable done) {
        inbox.add(new Job(pictures, steps, done));
    }

    void turn() {
        turn(() -> {});
    }

    /** @param meanwhile happens once the turn has begun */
    void turn(Runnable meanwhile) {
        for (Job job = inbox.poll(); job != null; job = inbox.poll()) {
            for (int i = 0; i < job.pictures; i++) {
                rows.add(new Row(job, job.steps));
            }
        }
        meanwhile.run();
        List<Row> batch = new ArrayList<>();
        while (!rows.isEmpty() && batch.size() < speed.mostRows()) {
            batch.add(rows.remove());
        }
        if (!batch.isEmpty()) {
            now += speed.callNanos() + batch.size() * speed.rowNanos();
        }
        for (Row row : batch) {
            row.stepsLeft--;
            (row.stepsLeft == 0 ? finished : rows).add(row);
        }
        Row decoded = finished.poll();
        if (decoded != null) {
            now += speed.decodeNanos();
            decoded.job.picturesLeft--;
            if (decoded.job.picturesLeft == 0) {
                decoded.job.done.run();
            }
        }
    }
}
