package dev.easel.bot.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Tells a command that keeps running when to end, and whoever asks for the end when it came. Good for one command.
 * Thread-safe.
 */
public final class StopSignal {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean running;
    private volatile Duration extension = Duration.ZERO;

    /** Asks the command to end; returns at once. */
    public void ask() {
        asked.countDown();
    }

    boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Runs a command that keeps running and ends when asked. */
    void during(Runnable command) {
        running = true;
        try {
            command.run();
        } finally {
            ended.countDown();
        }
    }

    /** Lets the command take so much longer to end. */
    void extend(Duration longer) {
        extension = longer;
    }

    /** Waits until asked for the end. */
    void await() {
        try {
            asked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks for the end and waits for it, where a command runs that ends when asked; others are left as they are. */
    void askAndWait(Duration atMost) {
        ask();
        if (!running) {
            return;
        }
        try {
            ended.await(atMost.plus(extension).toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
