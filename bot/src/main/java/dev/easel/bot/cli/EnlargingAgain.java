package dev.easel.bot.cli;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.draft.StartPicture;
import dev.easel.bot.gallery.Enlargement;
import dev.easel.bot.gallery.PictureFile;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.gallery.RecipeStart;
import dev.easel.engine.generate.GeneratedImages;
import dev.easel.engine.image.RgbImage;
import dev.easel.upscaler.ResamplingUpscaler;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a picture larger as its recipe says; that takes no model. */
final class EnlargingAgain {
    private final ImagineOptions options;
    private final RecipeSource source;

    EnlargingAgain(ImagineOptions options, RecipeSource source) {
        this.options = options;
        this.source = source;
    }

    /**
     * The larger picture.
     *
     * @throws RefusedInputException where something else was asked for too, or an upscaler that is not here
     */
    GeneratedImages images() {
        Enlargement enlargement = source.recipe().enlargement().orElseThrow();
        RecipeStart start = source.recipe()
                .start()
                .orElseThrow(() -> new RefusedInputException(source.file() + " does not say what was made larger"));
        refuseOtherWishes(start);
        if (!enlargement.upscaler().equals(Enlargement.RESAMPLING)) {
            throw new RefusedInputException(source.file() + " was made larger by '" + enlargement.upscaler()
                    + "', which is not here; here is '" + Enlargement.RESAMPLING + "'");
        }
        try (ResamplingUpscaler upscaler = new ResamplingUpscaler()) {
            RgbImage smaller = picture(start).image();
            return new GeneratedImages(List.of(upscaler.upscale(smaller, enlargement.factor(), done -> {})));
        }
    }

    /** The picture's recipe, as seen from a folder. */
    Recipe recipe(Path folder) {
        Recipe recipe = source.recipe();
        RecipeStart start = recipe.start().orElseThrow();
        return recipe.enlarged(
                recipe.easelVersion(),
                StartPicture.of(picture(start), Optional.empty(), start.strength())
                        .seenFrom(folder),
                recipe.size(),
                recipe.enlargement().orElseThrow());
    }

    private PictureFile picture(RecipeStart start) {
        return source.picture("smaller picture", start.picture());
    }

    private void refuseOtherWishes(RecipeStart start) {
        boolean plain = options.wishes().equals(new ImagineOptions().wishes())
                && options.loras.isEmpty()
                && !options.softMask
                && Stream.of(
                                options.init,
                                options.mask,
                                options.strength,
                                options.model,
                                options.device,
                                options.precision)
                        .allMatch(Objects::isNull);
        if (!plain) {
            throw new RefusedInputException(
                    source.file() + " is " + start.picture().path()
                            + " made larger, in which nothing can be changed; say --from "
                            + start.picture().path() + " with the rest");
        }
    }
}
