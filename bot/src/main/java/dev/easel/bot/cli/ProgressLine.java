package dev.easel.bot.cli;

import dev.easel.engine.generate.Progress;
import dev.easel.engine.generate.ProgressListener;
import java.io.PrintStream;
import java.util.function.LongSupplier;

/**
 * A bar that fills, with a time left: one line redrawn at most ten times a second on a terminal, else a plain line at
 * each quarter. Thread-safe.
 */
final class ProgressLine implements ProgressListener {
    private static final int WIDTH = 16;
    private static final long REDRAW_NANOS = 100_000_000;

    private final PrintStream err;
    private final boolean terminal;
    private final LongSupplier nanoTime;
    private final TimeLeft timeLeft = new TimeLeft();
    private long drawnAt;
    private int quarter;
    private boolean drawn;

    ProgressLine(PrintStream err, boolean terminal, LongSupplier nanoTime) {
        this.err = err;
        this.terminal = terminal;
        this.nanoTime = nanoTime;
    }

    synchronized void say(String text) {
        draw(text);
    }

    @Override
    public synchronized void onProgress(Progress progress) {
        long now = nanoTime.getAsLong();
        timeLeft.reached(progress.step(), now);
        if (terminal ? isDue(progress, now) : isNextQuarter(progress)) {
            drawnAt = now;
            draw(bar(progress) + " " + progress.step() + "/" + progress.total() + " steps"
                    + timeLeft.until(progress.total()));
        }
    }

    /** Clears the line for what comes after it. */
    synchronized void finish() {
        if (terminal && drawn) {
            err.print("\r\u001b[K");
            err.flush();
        }
        drawn = false;
    }

    private boolean isDue(Progress progress, long now) {
        return progress.step() >= progress.total() || now - drawnAt >= REDRAW_NANOS || drawnAt == 0;
    }

    private boolean isNextQuarter(Progress progress) {
        int reached = 4 * progress.step() / Math.max(1, progress.total());
        boolean next = reached > quarter;
        quarter = Math.max(quarter, reached);
        return next;
    }

    private static String bar(Progress progress) {
        int filled = Math.min(WIDTH, WIDTH * progress.step() / Math.max(1, progress.total()));
        return "[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "]";
    }

    private void draw(String text) {
        if (terminal) {
            err.print("\r\u001b[K" + text);
            drawn = true;
        } else {
            err.println(text);
        }
        err.flush();
    }
}
