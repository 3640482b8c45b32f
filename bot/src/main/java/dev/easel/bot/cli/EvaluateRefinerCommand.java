package dev.easel.bot.cli;

import dev.easel.bot.gallery.WholeFile;
import dev.easel.bot.train.EmojiPictures;
import dev.easel.bot.train.PictureSheet;
import dev.easel.engine.train.RefinerEvaluation;
import dev.easel.engine.train.VisionFeatures;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures a refiner on pictures that no training saw. */
@Command(
        name = "evaluate-refiner",
        description = "Measures a refiner on pictures that no training saw.",
        mixinStandardHelpOptions = true,
        versionProvider = EaselVersion.class,
        sortOptions = false,
        footer = {"", "Example:", "  easel train evaluate-refiner --sheet sheet.png"})
final class EvaluateRefinerCommand implements Runnable {
    private static final int SIDE = 128;
    private static final int SHEET = 18;

    /** Of the compositions; another than trainings take. */
    private static final long SEED = 2;

    private final Surroundings surroundings;

    @Mixin
    private TrainingPlace place = new TrainingPlace();

    @Option(names = "--refiner", paramLabel = "DIR", description = "The model's own unless given.")
    private @Nullable String refiner;

    @Option(names = "--pictures", paramLabel = "N", description = "How many are tried; 500 unless given.")
    private int pictures = 500;

    @Option(names = "--sheet", paramLabel = "FILE", description = "Where a PNG of some of them goes.")
    private @Nullable String sheet;

    EvaluateRefinerCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        Path model = place.model(surroundings).path();
        Path folder = refiner == null ? model.resolve("refiner") : surroundings.file(refiner);
        EmojiPictures heldOut = place.heldOut(surroundings, SIDE, SEED);
        ProgressLine progress = surroundings.progress();
        try (VisionFeatures features = VisionFeatures.open(TrainingPlace.vision(surroundings))) {
            RefinerEvaluation.Result result = RefinerEvaluation.evaluate(
                    model, folder, features, heldOut, pictures, done -> progress.reached((double) done / pictures));
            progress.finish();
            report(result);
            if (sheet != null) {
                Path file = surroundings.file(sheet);
                WholeFile.write(
                        file,
                        PictureSheet.png(result.samples()
                                .subList(0, Math.min(SHEET, result.samples().size()))));
            }
        } finally {
            progress.finish();
        }
    }

    private void report(RefinerEvaluation.Result result) {
        surroundings
                .out()
                .printf(
                        Locale.ROOT,
                        "%d held-out pictures, by the autoencoder and then refined:%n"
                                + "  PSNR       %.2f dB -> %.2f dB (%+.2f; nearer in %d of them)%n"
                                + "  FID-proxy  %.3f -> %.3f (%.0f %% of it; Fréchet distance, MobileNetV2)%n",
                        result.pictures(),
                        result.psnrBefore(),
                        result.psnrAfter(),
                        result.psnrAfter() - result.psnrBefore(),
                        result.better(),
                        result.distanceBefore(),
                        result.distanceAfter(),
                        100 * result.distanceAfter() / result.distanceBefore());
    }
}
