package dev.easel.bot.cli;

import dev.easel.bot.ByteCount;
import dev.easel.bot.model.TransferListener;
import java.io.PrintStream;
import java.util.function.LongSupplier;

/** A download's progress: one line redrawn at most ten times a second on a terminal, else a line for each file. */
final class TransferLine implements TransferListener {
    private static final long REDRAW_NANOS = 100_000_000;

    private final PrintStream err;
    private final boolean terminal;
    private final LongSupplier nanoTime;
    private String current = "";
    private TimeLeft timeLeft = new TimeLeft();
    private long drawnAt;
    private boolean drawn;

    TransferLine(PrintStream err, boolean terminal, LongSupplier nanoTime) {
        this.err = err;
        this.terminal = terminal;
        this.nanoTime = nanoTime;
    }

    @Override
    public void transferred(String file, long bytes, long total) {
        long now = nanoTime.getAsLong();
        boolean next = !file.equals(current);
        if (!next && now - drawnAt < REDRAW_NANOS) {
            return;
        }
        drawnAt = now;
        if (next) {
            current = file;
            timeLeft = new TimeLeft();
        }
        timeLeft.reached(bytes, now);
        if (terminal) {
            draw(file, bytes, total);
        } else if (next) {
            err.println(file + "  " + (total < 0 ? "of unknown size" : ByteCount.format(total)));
        }
    }

    @Override
    public void finished(String file, String sha256, boolean verified) {
        finish();
        err.println(file + "  SHA-256 " + sha256 + (verified ? " as published" : ", not compared: none is published"));
    }

    /** Clears the line for what comes after it. */
    void finish() {
        if (drawn) {
            err.print("\r\u001b[K");
            err.flush();
        }
        drawn = false;
    }

    private void draw(String file, long bytes, long total) {
        String amount =
                total < 0 ? ByteCount.format(bytes) : ByteCount.format(bytes) + " of " + ByteCount.format(total);
        long speed = timeLeft.perSecond();
        err.print("\r\u001b[K" + file + "  " + amount + (speed == 0 ? "" : "  " + ByteCount.format(speed) + "/s")
                + (total < 0 ? "" : timeLeft.until(total)));
        err.flush();
        drawn = true;
    }
}
