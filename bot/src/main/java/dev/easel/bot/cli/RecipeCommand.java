package dev.easel.bot.cli;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.gallery.FoundRecipe;
import dev.easel.bot.gallery.RecipeFile;
import dev.easel.bot.gallery.RecipeJson;
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

    @Parameters(paramLabel = "FILE", description = "A picture drawn by easel or, as far as it says, another tool.")
    private String file = "";

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    RecipeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        FoundRecipe found = RecipeFile.read(surroundings.file(file));
        surroundings.out().println(json ? json(found) : RecipeText.describe(found));
    }

    private String json(FoundRecipe found) {
        return found.own()
                .map(RecipeJson::format)
                .orElseThrow(() -> new RefusedInputException(
                        file + " was drawn by another tool: only easel's own recipes are JSON"));
    }
}
