package dev.easel.bot.cli;

import dev.easel.bot.gallery.WholeFile;
import dev.easel.bot.train.LossPlot;
import dev.easel.bot.train.PictureSheet;
import dev.easel.engine.train.StepReport;
import dev.easel.engine.train.TrainingListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/** Says how a training goes, and draws its plot and its sheet at each checkpoint. Confined to the training's thread. */
final class TrainingLines implements TrainingListener {
    private static final int STEPS_A_LINE = 100;
    private static final int PAIRS_A_LINE = 250;

    private final Surroundings surroundings;
    private final Path folder;
    private double gain;
    private int steps;

    TrainingLines(Surroundings surroundings, Path folder) {
        this.surroundings = surroundings;
        this.folder = folder;
    }

    @Override
    public void pairs(int made, int total) {
        if (made % PAIRS_A_LINE == 0 || made == total) {
            surroundings.err().println("made " + made + " of " + total + " pairs");
        }
        if (stopped()) {
            throw new CancellationException("stopped after " + made + " pairs");
        }
    }

    @Override
    public void step(StepReport report, int total) {
        gain += report.psnrAfter() - report.psnrBefore();
        steps++;
        if (report.step() % STEPS_A_LINE == 0) {
            surroundings
                    .err()
                    .printf(
                            Locale.ROOT,
                            "step %d of %d: %+.2f dB, discriminator right %.0f %%, diversity %.2f%n",
                            report.step(),
                            total,
                            gain / steps,
                            100 * report.accuracy(),
                            report.diversity());
            gain = 0;
            steps = 0;
        }
    }

    @Override
    public boolean stopped() {
        return surroundings.chat().stop().isAsked();
    }

    @Override
    public void checkpoint(Validation validation) {
        surroundings
                .err()
                .printf(
                        Locale.ROOT,
                        "checkpoint at step %d: held-out pairs %.2f dB -> %.2f dB%n",
                        validation.step(),
                        validation.psnrBefore(),
                        validation.psnrAfter());
        WholeFile.write(folder.resolve("sheet.png"), PictureSheet.png(validation.samples()));
        WholeFile.write(folder.resolve("losses.png"), LossPlot.png(losses()));
    }

    private List<String> losses() {
        try {
            return Files.readAllLines(folder.resolve("losses.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
