package dev.easel.bot.cli;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.gallery.Recipe;
import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.generate.GenerationRequest;
import dev.easel.engine.generate.ModelProfile;
import dev.easel.engine.generate.Precision;
import dev.easel.engine.image.ImageSize;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Merges what was typed, an older recipe and the model's defaults, in this order, into the recipe to draw. */
final class RecipeDraft {
    private static final int COUNT = 4;
    private static final ModelProfile ANY_MODEL =
            new ModelProfile("any", "any", new ImageSize(512, 512), 1, 20, 7, 0, Precision.AUTO);

    private final ImagineOptions options;
    private final Optional<Recipe> base;
    private final long seed;

    /** A draft with its seed: the one typed, the older recipe's, or else this random one. */
    RecipeDraft(ImagineOptions options, Optional<Recipe> base, long randomSeed) {
        this.options = options;
        this.base = base;
        this.seed = or(options.seed, Recipe::seed, randomSeed);
        if (options.ratio != null && options.size != null) {
            throw new RefusedInputException("--ar and --size exclude each other; give one");
        }
        if (prompt().isBlank()) {
            throw new RefusedInputException("say what to draw, such as: easel imagine \"3d red fox\"");
        }
    }

    String prompt() {
        return options.words.isEmpty() ? base.map(Recipe::prompt).orElse("") : String.join(" ", options.words);
    }

    long seed() {
        return seed;
    }

    /** Refuses what no model could draw, before one is loaded. */
    void refuseOutOfRange(Ingredients ingredients) {
        Recipe nominal = recipe(ANY_MODEL, ingredients, Path.of(""));
        request(
                nominal,
                new Ingredients(
                        ingredients.modelPath(),
                        ingredients.model(),
                        ingredients.engine(),
                        Optional.empty(),
                        ingredients.loras(),
                        List.of()));
        if (nominal.seed() + nominal.count() > 1L << 32) {
            throw new RefusedInputException("seed " + nominal.seed() + " leaves no seeds for " + nominal.count()
                    + " pictures; the last is 4294967295");
        }
    }

    Recipe recipe(ModelProfile model, Ingredients ingredients, Path folder) {
        return new Recipe(
                EaselVersion.current(),
                ingredients.model(),
                prompt(),
                or(avoided(), Recipe::negativePrompt, ""),
                size(model, ingredients.start()),
                or(options.steps, Recipe::steps, model.steps()),
                or(options.guidance, Recipe::guidanceScale, model.guidanceScale()),
                or(options.guidanceRescale, Recipe::guidanceRescale, model.guidanceRescale()),
                options.sampler == null ? base.flatMap(Recipe::sampler) : Optional.of(options.sampler),
                seed,
                or(options.count, Recipe::count, COUNT),
                or(options.clipSkip, Recipe::clipSkip, 0),
                ingredients.start().map(start -> start.seenFrom(folder)),
                ingredients.loraReferences(),
                new EngineOptions(ingredients.engine().device(), model.precision()));
    }

    /** The engine's request for a recipe: equal recipes make equal requests. */
    static GenerationRequest request(Recipe recipe, Ingredients ingredients) {
        return new GenerationRequest(
                recipe.prompt(),
                recipe.negativePrompt(),
                recipe.size(),
                recipe.steps(),
                recipe.guidanceScale(),
                recipe.guidanceRescale(),
                recipe.sampler(),
                recipe.seed(),
                recipe.count(),
                recipe.clipSkip(),
                ingredients.start().map(start -> start.scaledTo(recipe.size())),
                ingredients.loras(),
                Optional.empty());
    }

    private ImageSize size(ModelProfile model, Optional<StartPicture> start) {
        int multiple = model.sizeMultiple();
        if (options.ratio != null) {
            return options.ratio.withAreaOf(model.size(), multiple);
        }
        Optional<ImageSize> exact = options.size == null ? base.map(Recipe::size) : Optional.of(options.size);
        exact.ifPresent(size -> refuseOffMultiple(size, model));
        return exact.or(() -> start.map(s -> s.sizeWithAreaOf(model.size(), multiple)))
                .orElse(model.size());
    }

    private static void refuseOffMultiple(ImageSize size, ModelProfile model) {
        int multiple = model.sizeMultiple();
        if (size.width() % multiple != 0 || size.height() % multiple != 0) {
            throw new RefusedInputException("the size " + size + " is not in multiples of " + multiple
                    + " pixels, which the model " + model.name() + " needs; near it is " + near(size, multiple));
        }
    }

    private static ImageSize near(ImageSize size, int multiple) {
        return new ImageSize(near(size.width(), multiple), near(size.height(), multiple));
    }

    private static int near(int side, int multiple) {
        return Math.max(multiple, (side + multiple / 2) / multiple * multiple);
    }

    private @Nullable String avoided() {
        return options.avoided.isEmpty() ? null : String.join(", ", options.avoided);
    }

    private <T> T or(@Nullable T typed, Function<Recipe, T> older, T unsaid) {
        if (typed != null) {
            return typed;
        }
        return base.isPresent() ? older.apply(base.get()) : unsaid;
    }
}
