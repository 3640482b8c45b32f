package dev.easel.bot.retain;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sweeps soon after the start and once a day from then on, on a thread of its own. Thread-safe. */
public final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration FIRST = Duration.ofSeconds(20);
    private static final Duration PERIOD = Duration.ofDays(1);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "easel-retention");
        thread.setDaemon(true);
        return thread;
    });

    private final Sweep sweep;

    private Rounds(Sweep sweep) {
        this.sweep = sweep;
        timer.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Begins. */
    public static Rounds start(Sweep sweep) {
        Rounds rounds = new Rounds(sweep);
        ScheduledFuture<?> unused = rounds.timer.scheduleWithFixedDelay(
                rounds::sweep, FIRST.toSeconds(), PERIOD.toSeconds(), TimeUnit.SECONDS);
        return rounds;
    }

    private void sweep() {
        try {
            Sweep.Removed removed = sweep.sweep();
            if (removed.any()) {
                LOG.info(
                        "removed what was old: {} jobs, {} refusals, {} drawings, {} entries of the audit log, {} files",
                        removed.jobs(),
                        removed.refusals(),
                        removed.drawings(),
                        removed.entries(),
                        removed.files());
            }
        } catch (RuntimeException e) {
            LOG.error("what is old was not removed; it is tried again tomorrow: {}", String.valueOf(e.getMessage()));
        }
    }

    /** Ends after the step that is under way. */
    @Override
    public void close() {
        // An interrupt would close the database's file.
        sweep.end();
        timer.shutdown();
        try {
            timer.awaitTermination(LONGEST_CLOSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
