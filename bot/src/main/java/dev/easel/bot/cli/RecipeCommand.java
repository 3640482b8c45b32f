package dev.easel.bot.cli;

import dev.easel.bot.draft.Paths;
import dev.easel.bot.gallery.RecipeJson;
import dev.easel.bot.gallery.RecipePng;
import dev.easel.bot.gallery.RecipeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints how a picture was drawn. */
@Command(
        name = "recipe",
        description = "Shows how a picture was drawn.",
        mixinStandardHelpOptions = true,
        versionProvider = EaselVersion.class,
        footer = {"", "Examples:", "  easel recipe fox.png", "  easel recipe fox.png --json"})
final class RecipeCommand implements Runnable {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "A PNG that easel wrote.")
    private String file = "";

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    RecipeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        var recipe = RecipePng.read(Paths.resolve(surroundings.workingFolder(), file));
        surroundings.out().println(json ? RecipeJson.format(recipe) : RecipeText.describe(recipe));
    }
}
