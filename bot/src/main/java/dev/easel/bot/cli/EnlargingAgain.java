package dev.easel.bot.cli;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.draft.StartPicture;
import dev.easel.bot.gallery.Enlargement;
import dev.easel.bot.gallery.PictureFile;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.gallery.RecipeStart;
import dev.easel.bot.upscale.Upscalers;
import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.generate.GeneratedImages;
import dev.easel.engine.image.RgbImage;
import dev.easel.upscaler.Upscaler;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

/** Makes a picture larger as its recipe says; that takes an upscaler and no model. */
final class EnlargingAgain {
    private final ImagineOptions options;
    private final RecipeSource source;
    private final Upscalers upscalers;

    EnlargingAgain(ImagineOptions options, RecipeSource source, Upscalers upscalers) {
        this.options = options;
        this.source = source;
        this.upscalers = upscalers;
    }

    /**
     * The larger picture.
     *
     * @param progress told how much is done, up to 1
     * @throws RefusedInputException where something else was asked for too, or an upscaler that is not here
     */
    GeneratedImages images(DoubleConsumer progress) {
        Enlargement enlargement = source.recipe().enlargement().orElseThrow();
        RecipeStart start = source.recipe()
                .start()
                .orElseThrow(() -> new RefusedInputException(source.file() + " does not say what was made larger"));
        refuseOtherWishes(start);
        upscalers.refuseUnlessThere(enlargement.upscaler());
        RgbImage smaller = picture(start).image();
        try (Upscaler upscaler = upscalers.open(enlargement.upscaler(), engine())) {
            return new GeneratedImages(
                    List.of(upscaler.upscale(smaller, source.recipe().size(), progress)));
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

    private EngineOptions engine() {
        EngineOptions unsaid = EngineOptions.automatic();
        return new EngineOptions(
                options.device == null ? unsaid.device() : options.device,
                options.precision == null ? unsaid.precision() : options.precision);
    }

    private PictureFile picture(RecipeStart start) {
        return source.picture("smaller picture", start.picture());
    }

    private void refuseOtherWishes(RecipeStart start) {
        boolean plain = options.wishes().equals(new ImagineOptions().wishes())
                && options.loras.isEmpty()
                && !options.softMask
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
