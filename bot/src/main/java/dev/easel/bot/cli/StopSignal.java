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
    private volatile boolean awaited;

    /** Asks the command to end; returns at once. */
    public void ask() {
        asked.countDown();
    }

    /** Waits until asked for the end. */
    void await() {
        awaited = true;
        try {
            asked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says that the command has ended. */
    void ended() {
        ended.countDown();
    }

    /** Asks for the end and waits for it, where a command waits to be asked; others are left to end as they are. */
    void askAndWait(Duration atMost) {
        ask();
        if (!awaited) {
            return;
        }
        try {
            ended.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
