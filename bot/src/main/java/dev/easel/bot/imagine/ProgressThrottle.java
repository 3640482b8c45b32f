package dev.easel.bot.imagine;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Passes on the first report at once and then at most one in each interval, always the latest, and none while the one
 * before is still being told or after the end. Thread-safe.
 */
final class ProgressThrottle {
    static final Duration INTERVAL = Duration.ofSeconds(3);

    private final Function<ProgressReport, CompletableFuture<Void>> way;
    private final Alarm alarm;
    private final LongSupplier nanoTime;
    private CompletableFuture<?> telling = CompletableFuture.completedFuture(null);
    private @Nullable ProgressReport waiting;
    private long due;
    private boolean busy;
    private boolean started;
    private boolean alarmed;
    private boolean ended;

    /** @param way by which a report is told */
    ProgressThrottle(Function<ProgressReport, CompletableFuture<Void>> way, Alarm alarm, LongSupplier nanoTime) {
        this.way = way;
        this.alarm = alarm;
        this.nanoTime = nanoTime;
    }

    synchronized void offer(ProgressReport report) {
        if (!ended) {
            waiting = report;
            tellIfDue();
        }
    }

    /** Lets nothing more through; the future ends when the last report has been told. */
    synchronized CompletableFuture<?> end() {
        ended = true;
        waiting = null;
        return telling;
    }

    private synchronized void tellIfDue() {
        ProgressReport report = waiting;
        if (report == null || ended || busy) {
            return;
        }
        long left = started ? due - nanoTime.getAsLong() : 0;
        if (left > 0) {
            setAlarm(left);
            return;
        }
        waiting = null;
        started = true;
        due = nanoTime.getAsLong() + INTERVAL.toNanos();
        busy = true;
        telling = way.apply(report).handle((done, failure) -> {
            told();
            return null;
        });
    }

    private synchronized void told() {
        busy = false;
        tellIfDue();
    }

    private void setAlarm(long nanos) {
        if (!alarmed) {
            alarmed = true;
            alarm.after(Duration.ofNanos(nanos), this::ring);
        }
    }

    private synchronized void ring() {
        alarmed = false;
        tellIfDue();
    }
}
