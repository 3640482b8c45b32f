package dev.easel.bot.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How long acknowledgements took.
 *
 * @param asked how many commands were sent
 * @param nanos from a command's sending to its acknowledgement; one of each that was acknowledged
 * @param drawings that the engine finished meanwhile
 */
record Acknowledgements(int asked, List<Long> nanos, int drawings) {
    private static final double GOAL_MILLIS = 100;

    Acknowledgements {
        nanos = nanos.stream().sorted().toList();
    }

    /** The least number of milliseconds within which a share of the commands was acknowledged. */
    double millis(double share) {
        if (nanos.isEmpty()) {
            return Double.NaN;
        }
        int index = (int) Math.ceil(share * nanos.size()) - 1;
        return nanos.get(Math.max(0, index)) / 1e6;
    }

    boolean isGood() {
        return nanos.size() == asked && drawings > 0 && millis(0.99) < GOAL_MILLIS;
    }

    List<String> lines() {
        return Arrays.asList(
                String.format(
                        Locale.ROOT,
                        "%d commands, %d acknowledged, %d drawings finished meanwhile",
                        asked,
                        nanos.size(),
                        drawings),
                String.format(
                        Locale.ROOT,
                        "from the page's request to the acknowledgement: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, most %.1f ms",
                        millis(0.50),
                        millis(0.95),
                        millis(0.99),
                        millis(1)),
                isGood()
                        ? "the goal is met: p99 below 100 ms"
                        : "the goal is missed: all acknowledged, p99 below 100 ms");
    }
}
