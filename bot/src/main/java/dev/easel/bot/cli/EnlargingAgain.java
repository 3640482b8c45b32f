package dev.easel.bot.cli;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.draft.Ingredients;
import dev.easel.bot.draft.StartPicture;
import dev.easel.bot.enlarge.CreativeEnlarging;
import dev.easel.bot.enlarge.Draughtsman;
import dev.easel.bot.enlarge.OpenUpscalers;
import dev.easel.bot.gallery.Enlargement;
import dev.easel.bot.gallery.PictureFile;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.gallery.RecipeStart;
import dev.easel.engine.generate.GeneratedImages;
import dev.easel.engine.generate.ImageGenerator;
import dev.easel.engine.generate.Precision;
import dev.easel.engine.image.RgbImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a picture larger as its recipe says; that takes a model where detail is drawn into it. */
final class EnlargingAgain {
    private final Surroundings surroundings;
    private final ImagineOptions options;
    private final RecipeSource source;
    private Recipe recipe;

    EnlargingAgain(Surroundings surroundings, ImagineOptions options, RecipeSource source) {
        this.surroundings = surroundings;
        this.options = options;
        this.source = source;
        this.recipe = source.recipe();
    }

    /**
     * The larger picture.
     *
     * @param folder where it goes
     * @throws RefusedInputException where something else was asked for too, or an upscaler that is not here
     */
    GeneratedImages images(Path folder) {
        RecipeStart start = recipe.start()
                .orElseThrow(() -> new RefusedInputException(source.file() + " does not say what was made larger"));
        refuseOtherWishes(start);
        ProgressLine progress = surroundings.progress();
        surroundings
                .upscalers()
                .refuseUnlessThere(recipe.enlargement().orElseThrow().upscaler());
        try (OpenUpscalers upscalers = OpenUpscalers.of(surroundings.upscalers(), device())) {
            RgbImage smaller = picture(start).image();
            Precision unsaid = recipe.enlargedIn().orElse(Precision.AUTO);
            recipe = upscalers.opened(recipe, options.engine.precisionOr(unsaid));
            RgbImage larger = recipe.isSubtlyEnlarged()
                    ? subtle(smaller, upscalers, progress)
                    : creative(smaller, upscalers, folder, progress);
            return new GeneratedImages(List.of(larger));
        } finally {
            progress.finish();
        }
    }

    private RgbImage subtle(RgbImage smaller, OpenUpscalers upscalers, ProgressLine progress) {
        Enlargement enlargement = recipe.enlargement().orElseThrow();
        return upscalers
                .named(enlargement.upscaler(), recipe.enlargedIn().orElseThrow())
                .upscale(smaller, recipe.size(), progress::enlarged);
    }

    private RgbImage creative(RgbImage smaller, OpenUpscalers upscalers, Path folder, ProgressLine progress) {
        Ingredients ingredients = new Pantry(surroundings, options, Optional.of(source)).gather(folder);
        progress.say("loading model " + ingredients.model().name());
        try (ImageGenerator generator = surroundings.engines().open(ingredients.modelPath(), ingredients.engine())) {
            return new CreativeEnlarging(upscalers)
                    .enlarged(smaller, recipe, Draughtsman.over(generator, ingredients.loras()), progress::enlarged);
        }
    }

    /** The picture's recipe, as seen from a folder, once the picture is there. */
    Recipe recipe(Path folder) {
        RecipeStart start = recipe.start().orElseThrow();
        return recipe.enlarged(
                        recipe.easelVersion(),
                        StartPicture.of(picture(start), Optional.empty(), start.strength())
                                .seenFrom(folder),
                        recipe.size(),
                        recipe.enlargement().orElseThrow())
                .enlargedIn(recipe.enlargedIn().orElseThrow());
    }

    private String device() {
        return options.engine.deviceOr(recipe.engine().device());
    }

    private PictureFile picture(RecipeStart start) {
        return source.picture("smaller picture", start.picture());
    }

    private void refuseOtherWishes(RecipeStart start) {
        boolean plain = options.wishes().equals(new ImagineOptions().wishes())
                && options.loras.isEmpty()
                && !options.softMask
                && options.lastStage.isUnsaid()
                && Stream.of(options.init, options.mask, options.strength, options.model)
                        .allMatch(Objects::isNull);
        if (!plain) {
            throw new RefusedInputException(
                    source.file() + " is " + start.picture().path()
                            + " made larger, in which nothing can be changed; say --from "
                            + start.picture().path() + " with the rest");
        }
    }
}
