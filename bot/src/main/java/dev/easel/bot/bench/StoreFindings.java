package dev.easel.bot.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was measured with a large database.
 *
 * @param startNanos from the opening of the database until the bot is connected
 * @param resumeNanos from there until all jobs that waited are back in the line
 * @param nanos how long each answer took, by what was asked for
 */
record StoreFindings(long startNanos, long resumeNanos, Map<String, List<Long>> nanos) {
    private static final double START_GOAL_MILLIS = 5000;
    private static final double ANSWER_GOAL_MILLIS = 300;

    boolean isGood() {
        return startNanos / 1e6 < START_GOAL_MILLIS
                && !nanos.isEmpty()
                && nanos.values().stream().allMatch(answers -> millis(answers, 1) < ANSWER_GOAL_MILLIS);
    }

    /** The least number of milliseconds within which a share of the answers came. */
    private static double millis(List<Long> answers, double share) {
        List<Long> sorted = answers.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1e6;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%-28s %8.0f ms (limit 5000)", "connected after", startNanos / 1e6));
        lines.add(String.format(Locale.ROOT, "%-28s %8.0f ms", "all waiting again after", resumeNanos / 1e6));
        nanos.forEach((name, answers) -> lines.add(String.format(
                Locale.ROOT,
                "%-28s p50 %6.1f ms, p99 %6.1f ms, most %6.1f ms (limit 300)",
                name,
                millis(answers, 0.5),
                millis(answers, 0.99),
                millis(answers, 1))));
        lines.add(isGood() ? "all limits hold" : "a limit does not hold");
        return lines;
    }
}
