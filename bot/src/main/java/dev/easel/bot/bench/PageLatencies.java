package dev.easel.bot.bench;

import java.util.Arrays;

/** How late messages came. Thread-safe. */
final class PageLatencies {
    private long[] nanos = new long[1024];
    private int count;

    synchronized void add(long latency) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = latency;
    }

    /** The latency that this share of all is not above, in milliseconds; not a number where there is none. */
    synchronized double millis(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(count - 1L, Math.round(share * (count - 1)))] / 1e6;
    }
}
