package dev.easel.bot.imagine;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desk's threads: some that draw, some for what takes seconds, and one for what comes later. Thread-safe. */
final class DeskThreads implements Alarm, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeskThreads.class);
    private static final Duration LAST_CALL = Duration.ofSeconds(10);
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    /** Within this all of it ends, whatever hangs. */
    static final Duration LONGEST_CLOSE = LAST_CALL.plus(LAST_WORDS).plus(LAST_WORDS);

    private static final int ERRANDS = 4;
    private static final int MOST_ERRANDS = 300;

    private final ScheduledExecutorService timer = Daemons.timer("easel-progress");
    private final ExecutorService errands = Daemons.pool("easel-errand", ERRANDS, MOST_ERRANDS);
    private final ExecutorService workers;
    private volatile Runnable interruption = () -> {};

    /** @param running drawings at a time */
    DeskThreads(int running) {
        workers = Daemons.pool("easel-drawing", running, running);
    }

    /** Those that draw. */
    Executor workers() {
        return workers;
    }

    /**
     * Does something that takes seconds.
     *
     * @throws RejectedExecutionException where too much waits already, or all of it ends
     */
    void errand(Runnable work) {
        errands.execute(work);
    }

    /** The same, or something else at once where too much waits; what comes while all ends is left to the next process. */
    void errand(Runnable work, Runnable tooMuch) {
        try {
            errand(work);
        } catch (RejectedExecutionException e) {
            if (!ends()) {
                tooMuch.run();
            }
        }
    }

    /** What ends that which takes too long, where all of it ends. */
    void interruptBy(Runnable how) {
        interruption = how;
    }

    @Override
    public void after(Duration delay, Runnable action) {
        try {
            ScheduledFuture<?> unused = timer.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("closed; a report of progress is dropped");
        }
    }

    /** Whether all of it ends. */
    boolean ends() {
        return errands.isShutdown();
    }

    /** Waits until nothing is drawn any more, or it takes too long. Nothing more is drawn afterwards. */
    void drain(Duration atMost) {
        workers.shutdown();
        ended(workers, atMost);
    }

    /** Lets what is under way be finished and delivered, for a while, and then cancels it. */
    @Override
    public void close() {
        workers.shutdown();
        errands.shutdown();
        if (!ended(workers, LAST_CALL)) {
            interruption.run();
            ended(workers, LAST_WORDS);
        }
        ended(errands, LAST_WORDS);
        timer.shutdownNow();
    }

    private static boolean ended(ExecutorService pool, Duration wait) {
        try {
            return pool.awaitTermination(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
