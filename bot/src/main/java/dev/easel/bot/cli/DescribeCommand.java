package dev.easel.bot.cli;

import dev.easel.bot.describe.DescribedPrompt;
import dev.easel.bot.describe.Describer;
import dev.easel.bot.describe.Description;
import dev.easel.bot.describe.Vocabulary;
import dev.easel.bot.describe.VocabularyFile;
import dev.easel.bot.gallery.PictureFile;
import dev.easel.bot.model.InstalledModel;
import dev.easel.engine.generate.ImageGenerator;
import dev.easel.engine.image.RgbImage;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Finds prompts for a picture. */
@Command(
        name = "describe",
        description = "Finds four prompts for a picture, of the words that the model knows.",
        mixinStandardHelpOptions = true,
        versionProvider = EaselVersion.class,
        sortOptions = false,
        footer = {"", "Examples:", "  easel describe apple.png"})
final class DescribeCommand implements Runnable {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "A PNG or JPEG.")
    private String file = "";

    @Mixin
    private ModelOptions options = new ModelOptions();

    DescribeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        long start = surroundings.nanoTime().getAsLong();
        RgbImage picture = PictureFile.read(surroundings.file(file)).image();
        InstalledModel model = options.model(surroundings.models());
        Vocabulary vocabulary = VocabularyFile.of(model.path());
        ProgressLine progress = surroundings.progress();
        progress.say("loading model " + model.name());
        try (ImageGenerator generator = surroundings.engines().open(model.path(), options.engine())) {
            Describer describer = new Describer(generator.explainer(), generator.model(), vocabulary);
            Description description = describer.describe(picture, progress::reached);
            progress.finish();
            report(description, model, surroundings.nanoTime().getAsLong() - start);
        } finally {
            progress.finish();
        }
    }

    private void report(Description description, InstalledModel model, long nanos) {
        int number = 1;
        for (DescribedPrompt prompt : description.prompts()) {
            surroundings.out().println(number++ + ". " + prompt.prompt());
        }
        surroundings.out().println(description.sureness().sentence());
        surroundings.out().printf(Locale.ROOT, "%s, %.1f s%n", model.name(), nanos / 1e9);
    }
}
