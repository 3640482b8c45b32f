package dev.easel.bot.describe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What one caption gained in the trials so far, in their order. Confined to one search. */
final class Trials {
    private final String caption;
    private final List<Double> gains = new ArrayList<>();

    Trials(String caption) {
        this.caption = caption;
    }

    String caption() {
        return caption;
    }

    List<Double> gains() {
        return Collections.unmodifiableList(gains);
    }

    void add(List<Double> more) {
        gains.addAll(more);
    }

    double mean() {
        return mean(gains);
    }

    /**
     * By how many standard errors this is better than the other, over the same trials: the mean of the differences, over
     * their deviation / sqrt(trials).
     */
    double leadOver(Trials other) {
        List<Double> differences = new ArrayList<>();
        for (int i = 0; i < gains.size(); i++) {
            differences.add(gains.get(i) - other.gains.get(i));
        }
        double mean = mean(differences);
        double squares = differences.stream()
                .mapToDouble(difference -> (difference - mean) * (difference - mean))
                .sum();
        double error = Math.sqrt(squares / (differences.size() - 1) / differences.size());
        return mean == 0 ? 0 : mean / error;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
