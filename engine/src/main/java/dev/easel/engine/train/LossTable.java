package dev.easel.engine.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The losses of a run in a CSV file, a line for the mean of some steps. Confined to one thread. */
final class LossTable {
    static final int STEPS_A_LINE = 10;

    private static final String HEADER =
            "step,loss,absolute,psnr_before,psnr_after,adversarial,features,discriminator,accuracy,penalty,diversity,unlikeness";

    private final Path file;
    private final List<StepReport> waiting = new ArrayList<>();

    private LossTable(Path file) {
        this.file = file;
    }

    /** Keeps the lines up to a step, and goes on behind them. */
    static LossTable open(Path file, int upToStep) {
        List<String> kept = new ArrayList<>(List.of(HEADER));
        try {
            if (upToStep > 0 && Files.isRegularFile(file)) {
                Files.readAllLines(file).stream()
                        .skip(1)
                        .filter(line -> Integer.parseInt(line.substring(0, line.indexOf(','))) <= upToStep)
                        .forEach(kept::add);
            }
            Files.write(file, kept);
            return new LossTable(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    void add(StepReport report) {
        waiting.add(report);
        if (waiting.size() == STEPS_A_LINE) {
            write(report.step());
            waiting.clear();
        }
    }

    private void write(int step) {
        String line = String.format(
                Locale.ROOT,
                "%d,%.6f,%.6f,%.3f,%.3f,%.6f,%.6f,%.6f,%.4f,%.6f,%.4f,%.5f",
                step,
                mean(StepReport::loss),
                mean(StepReport::absolute),
                mean(StepReport::psnrBefore),
                mean(StepReport::psnrAfter),
                mean(StepReport::adversarial),
                mean(StepReport::features),
                mean(StepReport::discriminator),
                mean(StepReport::accuracy),
                mean(StepReport::penalty),
                mean(StepReport::diversity),
                mean(StepReport::unlikeness));
        try {
            Files.write(file, List.of(line), StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private double mean(ToDoubleFunction<StepReport> value) {
        return waiting.stream().mapToDouble(value).average().orElse(0);
    }
}
