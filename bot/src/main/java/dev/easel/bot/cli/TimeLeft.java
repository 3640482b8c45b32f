package dev.easel.bot.cli;

import java.util.Locale;

/** Estimates when a run of like steps ends, by a moving average of their time. Confined to one thread. */
final class TimeLeft {
    /** The weight of the newest measurement. */
    private static final double NEWEST = 0.3;

    private long lastStep = -1;
    private long lastNanos;
    private double nanosPerStep;

    void reached(long step, long nanos) {
        if (lastStep >= 0 && step > lastStep) {
            double measured = (double) (nanos - lastNanos) / (step - lastStep);
            nanosPerStep = nanosPerStep == 0 ? measured : NEWEST * measured + (1 - NEWEST) * nanosPerStep;
        }
        if (step > lastStep) {
            lastStep = step;
            lastNanos = nanos;
        }
    }

    /** Steps a second; 0 before there is a measurement. */
    long perSecond() {
        return nanosPerStep == 0 ? 0 : Math.round(1e9 / nanosPerStep);
    }

    /** Such as {@code "  1:05 left"}; nothing before there is a measurement, or at the end. */
    String until(long total) {
        long left = total - lastStep;
        if (nanosPerStep == 0 || left <= 0) {
            return "";
        }
        long seconds = (long) Math.ceil(left * nanosPerStep / 1e9);
        return seconds < 3600
                ? String.format(Locale.ROOT, "  %d:%02d left", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "  %d:%02d:%02d left", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
