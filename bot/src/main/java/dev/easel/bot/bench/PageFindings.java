package dev.easel.bot.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What was measured.
 *
 * @param options what was asked for
 * @param heard messages that arrived, all pages together
 * @param latencies of a tenth of the pages
 * @param residentBytes of the server at once
 * @param heapBytes of its Java heap at once
 * @param processor what it had of the processors
 */
record PageFindings(
        PageOptions options,
        long heard,
        PageLatencies latencies,
        long residentBytes,
        long heapBytes,
        Duration processor) {
    private static final long MOST_BYTES = 512L * 1024 * 1024;

    /** Whether every page heard everything, and the server stayed below 512 MiB. */
    boolean isGood() {
        return heard == options.deliveries() && residentBytes < MOST_BYTES;
    }

    List<String> lines() {
        return List.of(
                format(
                        "%d pages, %d messages/s for %d s: %d of %d deliveries",
                        options.pages(), options.perSecond(), options.seconds(), heard, options.deliveries()),
                format(
                        "sent to heard: p50 %.0f ms, p99 %.0f ms, max %.0f ms",
                        latencies.millis(0.5), latencies.millis(0.99), latencies.millis(1)),
                format(
                        "server: %d MiB resident at most, %d MiB of Java heap, %.1f s of processor time",
                        residentBytes >> 20, heapBytes >> 20, processor.toMillis() / 1000.0),
                isGood() ? "goal met" : "goal missed: every delivery, and below 512 MiB resident");
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
