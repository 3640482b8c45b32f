package dev.easel.bot.cli;

import dev.easel.bot.draft.Ingredients;
import dev.easel.bot.draft.Paths;
import dev.easel.bot.draft.RecipeDraft;
import dev.easel.bot.draft.Wishes;
import dev.easel.bot.enlarge.Finishing;
import dev.easel.bot.enlarge.OpenUpscalers;
import dev.easel.bot.gallery.ForeignRecipe;
import dev.easel.bot.gallery.FoundRecipe;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.gallery.RecipeFile;
import dev.easel.engine.generate.GeneratedImages;
import dev.easel.engine.generate.ImageGenerator;
import dev.easel.engine.generate.Precision;
import dev.easel.engine.image.RgbImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Draws pictures from text. */
@Command(
        name = "imagine",
        description = "Draws pictures from text: a PNG whose metadata holds how to draw it again.",
        mixinStandardHelpOptions = true,
        versionProvider = EaselVersion.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  easel imagine \"3d red apple\" --out apple.png",
            "  easel imagine a red apple on a blue background --seed 7 --ar 3:2",
            "  easel imagine --from apple.png                    draws the same again",
            "  easel imagine --from apple.png --steps 30         the same, but for the steps",
            "  easel imagine \"a castle\" --init sketch.jpg --strength 0.6 --separate"
        })
final class ImagineCommand implements Runnable {
    private final Surroundings surroundings;

    @Mixin
    private ImagineOptions options = new ImagineOptions();

    ImagineCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        options.lastStage.refuseUnknown();
        Optional<Path> from = Optional.ofNullable(options.from).map(text -> surroundings.file(text));
        Optional<FoundRecipe> found = from.map(RecipeFile::read);
        Optional<RecipeSource> source =
                found.flatMap(FoundRecipe::own).map(recipe -> new RecipeSource(from.orElseThrow(), recipe));
        RecipeDraft draft = new RecipeDraft(
                EaselVersion.current(),
                wishes(found.flatMap(FoundRecipe::foreign)),
                source.map(RecipeSource::recipe),
                surroundings.seeds().getAsLong());
        Output output = Output.of(surroundings.workingFolder(), options, draft);
        if (source.isPresent() && source.get().recipe().enlargement().isPresent()) {
            enlarge(source.get(), output);
            return;
        }
        Ingredients ingredients = new Pantry(surroundings, options, source).gather(output.folder());
        draft.refuseOutOfRange(ingredients);
        draw(draft, ingredients, output, followed(source));
    }

    /** The older recipe, whose pictures are finished as they were, unless another model is named. */
    private Optional<Recipe> followed(Optional<RecipeSource> source) {
        return source.filter(found -> options.model == null).map(RecipeSource::recipe);
    }

    private void enlarge(RecipeSource source, Output output) {
        long start = surroundings.nanoTime().getAsLong();
        EnlargingAgain again = new EnlargingAgain(surroundings, options, source);
        GeneratedImages images = again.images(output.folder());
        Recipe recipe = again.recipe(output.folder());
        report(output.write(images, recipe), recipe, surroundings.nanoTime().getAsLong() - start);
    }

    private Wishes wishes(Optional<ForeignRecipe> foreign) {
        foreign.flatMap(ForeignRecipe::note).ifPresent(surroundings.err()::println);
        return foreign.map(options.wishes()::over).orElseGet(options::wishes);
    }

    private void draw(RecipeDraft draft, Ingredients ingredients, Output output, Optional<Recipe> before) {
        long start = surroundings.nanoTime().getAsLong();
        ProgressLine progress = surroundings.progress();
        progress.say("loading model " + ingredients.model().name());
        try (OpenUpscalers upscalers = upscalers(ingredients);
                ImageGenerator generator = surroundings.engines().open(ingredients.modelPath(), ingredients.engine())) {
            Recipe unfinished = draft.recipe(generator.model(), ingredients, output.folder());
            Recipe recipe = upscalers.opened(
                    unfinished.finished(options.lastStage.finish(before, generator.model())),
                    enlargingPrecision(before));
            output.refuseTooLarge(recipe);
            GeneratedImages drawn = generator.generate(RecipeDraft.request(recipe, ingredients), progress);
            ProgressLine enlarging = surroundings.progress();
            List<RgbImage> finished =
                    new Finishing(upscalers).finished(drawn.images(), recipe, ingredients.start(), enlarging::enlarged);
            List<Path> files = output.write(new GeneratedImages(finished), recipe);
            progress.finish();
            report(files, recipe, surroundings.nanoTime().getAsLong() - start);
        } finally {
            progress.finish();
        }
    }

    private Precision enlargingPrecision(Optional<Recipe> before) {
        Precision unsaid = before.flatMap(Recipe::enlargedIn).orElse(Precision.AUTO);
        return options.engine.precisionOr(unsaid);
    }

    private OpenUpscalers upscalers(Ingredients ingredients) {
        return OpenUpscalers.of(surroundings.upscalers(), ingredients.engine().device());
    }

    private void report(List<Path> files, Recipe recipe, long nanos) {
        files.forEach(file -> surroundings.out().println(Paths.seenFrom(surroundings.workingFolder(), file)));
        String pictures = recipe.count() == 1 ? "1 picture" : recipe.count() + " pictures";
        surroundings
                .out()
                .printf(
                        Locale.ROOT,
                        "%s of %s, seed %d, %d steps, %s, %.1f s%n",
                        pictures,
                        recipe.pictureSize(),
                        recipe.seed(),
                        recipe.steps(),
                        recipe.model().name(),
                        nanos / 1e9);
    }
}
