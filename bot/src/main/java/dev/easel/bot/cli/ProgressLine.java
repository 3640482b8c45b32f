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
    public void onProgress(Progress progress) {
        reached(progress.step(), progress.total(), progress.step() + "/" + progress.total() + " steps");
    }

    /** @param share of the work that is done, 0 to 1 */
    void reached(double share) {
        int percent = (int) (100 * share);
        reached(percent, 100, percent + " %");
    }

    /** @param share of the enlarging that is done, 0 to 1 */
    void enlarged(double share) {
        int percent = (int) (100 * share);
        reached(percent, 100, percent + " % enlarged");
    }

    private synchronized void reached(int done, int total, String words) {
        long now = nanoTime.getAsLong();
        timeLeft.reached(done, now);
        if (terminal ? isDue(done, total, now) : isNextQuarter(done, total)) {
            drawnAt = now;
            draw(bar(done, total) + " " + words + timeLeft.until(total));
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

    private boolean isDue(int done, int total, long now) {
        return done >= total || now - drawnAt >= REDRAW_NANOS || drawnAt == 0;
    }

    private boolean isNextQuarter(int done, int total) {
        int reached = 4 * done / Math.max(1, total);
        boolean next = reached > quarter;
        quarter = Math.max(quarter, reached);
        return next;
    }

    private static String bar(int done, int total) {
        int filled = Math.min(WIDTH, WIDTH * done / Math.max(1, total));
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
