package dev.easel.bot.cli;

import dev.easel.bot.describe.Shortened;
import dev.easel.bot.describe.ShortenedWord;
import dev.easel.bot.describe.Shortener;
import dev.easel.bot.model.InstalledModel;
import dev.easel.bot.prompt.PromptContext;
import dev.easel.engine.generate.ImageGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Finds the words of a prompt that matter. */
@Command(
        name = "shorten",
        description = "Shows how much the model heeds each word of a prompt, and offers shorter prompts.",
        mixinStandardHelpOptions = true,
        versionProvider = EaselVersion.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  easel shorten \"a very beautiful red apple on a wooden table\"",
            "  easel shorten \"a red fox, highly detailed --ar 3:2\""
        })
final class ShortenCommand implements Runnable {
    private final Surroundings surroundings;

    @Parameters(
            arity = "1..*",
            paramLabel = "PROMPT",
            description = "What would be drawn; with its parameters, in quotes.")
    private List<String> words = new ArrayList<>();

    @Mixin
    private ModelOptions options = new ModelOptions();

    ShortenCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        InstalledModel model = options.model(surroundings.models());
        ProgressLine progress = surroundings.progress();
        progress.say("loading model " + model.name());
        try (ImageGenerator generator = surroundings.engines().open(model.path(), options.engine())) {
            Shortened shortened =
                    new Shortener(generator.explainer()).shorten(String.join(" ", words), PromptContext.none());
            progress.finish();
            report(shortened);
        } finally {
            progress.finish();
        }
    }

    private void report(Shortened shortened) {
        for (ShortenedWord word : shortened.words()) {
            surroundings.out().printf(Locale.ROOT, "%.2f  %s%n", word.importance(), word.text());
        }
        int number = 1;
        for (String prompt : shortened.prompts()) {
            surroundings.out().println(number++ + ". " + prompt);
        }
    }
}
