package dev.easel.bot.imagine;

import dev.easel.bot.job.Job;
import dev.easel.bot.metrics.EndedJob;
import dev.easel.bot.metrics.JobEnd;
import java.time.Duration;

/** Takes note of one drawing's life. Thread-safe. */
final class RunMeters {
    private final DeskTools tools;
    private final Job job;
    private final String kind;
    private long begun;
    private Duration waited = Duration.ZERO;
    private Duration drawn = Duration.ZERO;
    private int steps;
    private boolean running;
    private boolean over;

    RunMeters(DeskTools tools, Job job, String kind) {
        this.tools = tools;
        this.job = job;
        this.kind = kind;
    }

    synchronized void begins() {
        running = true;
        begun = tools.nanoTime().getAsLong();
        waited = sinceCreated();
    }

    synchronized boolean isBegun() {
        return running;
    }

    /** Since it began. */
    synchronized Duration spent() {
        return Duration.ofNanos(tools.nanoTime().getAsLong() - begun);
    }

    /** @param taken steps, of each picture */
    synchronized void drawn(int taken) {
        drawn = spent();
        steps = taken;
    }

    synchronized void delivered() {
        tools.meters().delivered();
        end(JobEnd.FINISHED);
    }

    /** Whether its pictures are there is known here. */
    synchronized void failed() {
        if (steps > 0) {
            tools.meters().undelivered();
        }
        end(JobEnd.FAILED);
    }

    synchronized void cancelled() {
        end(JobEnd.CANCELLED);
    }

    private void end(JobEnd how) {
        if (!over) {
            over = true;
            tools.meters().ended(new EndedJob(kind, how, running ? waited : sinceCreated(), drawn, steps));
        }
    }

    private Duration sinceCreated() {
        Duration since = Duration.between(job.created(), tools.clock().instant());
        return since.isNegative() ? Duration.ZERO : since;
    }
}
