package dev.easel.bot.draft;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.gallery.Style;
import dev.easel.engine.generate.EngineOptions;
import dev.easel.engine.generate.GenerationRequest;
import dev.easel.engine.generate.Manner;
import dev.easel.engine.generate.ModelProfile;
import dev.easel.engine.generate.Precision;
import dev.easel.engine.image.ImageSize;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Merges what was typed, an older recipe and the model's defaults, in this order, into the recipe to draw. */
public final class RecipeDraft {
    /** Random seeds lie below this, so that those of sixteen pictures stay below 2^32. */
    public static final long RANDOM_SEEDS = (1L << 32) - 16;

    private static final int COUNT = 4;
    private static final ModelProfile ANY_MODEL =
            new ModelProfile("any", "any", new ImageSize(512, 512), 1, 20, 7, 0, Precision.AUTO);

    private final String version;
    private final Wishes wishes;
    private final Optional<Recipe> base;
    private final long seed;

    /**
     * A draft with its seed: the one wished for, the older recipe's, or else this random one.
     *
     * @param version of easel, for the recipe
     */
    public RecipeDraft(String version, Wishes wishes, Optional<Recipe> base, long randomSeed) {
        this.version = version;
        this.wishes = wishes;
        this.base = base;
        this.seed = or(wishes.seed(), Recipe::seed, randomSeed);
        if (prompt().isBlank()) {
            throw new RefusedInputException("say what to draw, such as: easel imagine \"3d red apple\"");
        }
    }

    public String prompt() {
        return wishes.prompt() == null ? base.map(Recipe::prompt).orElse("") : wishes.prompt();
    }

    public long seed() {
        return seed;
    }

    /** Refuses what no model could draw, before one is loaded. */
    public void refuseOutOfRange(Ingredients ingredients) {
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

    /**
     * What is drawn, left unfinished.
     *
     * @param folder of the picture, from which the recipe names files
     */
    public Recipe recipe(ModelProfile model, Ingredients ingredients, Path folder) {
        return new Recipe(
                version,
                ingredients.model(),
                prompt(),
                or(wishes.negativePrompt(), Recipe::negativePrompt, ""),
                size(model, ingredients.start()),
                or(steps(model), Recipe::steps, model.steps()),
                or(guidance(model), Recipe::guidanceScale, model.guidanceScale()),
                or(wishes.guidanceRescale(), Recipe::guidanceRescale, model.guidanceRescale()),
                wishes.sampler() == null ? base.flatMap(Recipe::sampler) : Optional.of(wishes.sampler()),
                seed,
                or(wishes.count(), Recipe::count, COUNT),
                or(wishes.clipSkip(), Recipe::clipSkip, 0),
                ingredients.start().map(start -> start.seenFrom(folder)),
                ingredients.loraReferences(),
                wishes.manner().over(base.map(Recipe::manner).orElse(Manner.PLAIN), seed),
                style(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new EngineOptions(
                        ingredients.engine().device(),
                        model.precision(),
                        ingredients.engine().refiner()));
    }

    /** The engine's request for a recipe: equal recipes make equal requests. */
    public static GenerationRequest request(Recipe recipe, Ingredients ingredients) {
        return new GenerationRequest(
                recipe.drawnPrompt(),
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
                Optional.empty(),
                recipe.manner());
    }

    private @Nullable Integer steps(ModelProfile model) {
        Integer exact = wishes.steps();
        return exact == null ? wishes.tuning().steps(model) : exact;
    }

    private @Nullable Double guidance(ModelProfile model) {
        Double exact = wishes.guidance();
        boolean rawAnew = wishes.manner().style() == Style.RAW;
        boolean raw = style().filter(Style.RAW::equals).isPresent();
        Tuning tuning = raw ? wishes.tuning().raw(rawAnew) : wishes.tuning();
        return exact == null ? tuning.guidance(model) : exact;
    }

    private Optional<Style> style() {
        Style typed = wishes.manner().style();
        return typed == null ? base.flatMap(Recipe::style) : Optional.of(typed);
    }

    private ImageSize size(ModelProfile model, Optional<StartPicture> start) {
        int multiple = model.sizeMultiple();
        if (wishes.ratio() != null) {
            return wishes.ratio().withAreaOf(model.size(), multiple);
        }
        Optional<ImageSize> exact = wishes.size() == null ? base.map(Recipe::drawnSize) : Optional.of(wishes.size());
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

    private <T> T or(@Nullable T typed, Function<Recipe, T> older, T unsaid) {
        if (typed != null) {
            return typed;
        }
        return base.isPresent() ? older.apply(base.get()) : unsaid;
    }
}
