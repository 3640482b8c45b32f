package dev.easel.bot.imagine;

import dev.easel.bot.draft.Wishes;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.quota.Price;
import dev.easel.engine.generate.ModelProfile;
import dev.easel.engine.image.ImageSize;
import java.util.Objects;
import java.util.Optional;

/**
 * What drawings take of quotas, from what was said, the older drawing and what is known of the model.
 *
 * @param studio knows the models that are loaded; others count as if they drew in their own size and steps
 */
record Pricing(Studio studio) {
    private static final int COUNT = 4;
    private static final Price ENLARGED = Price.drawing(1, 1, 1);
    /** Its picture is drawn over in parts. */
    private static final Price DRAWN_OVER = Price.drawing(1, 4, 1);

    /** At any speed. */
    Price of(DrawingPlan plan, Optional<Recipe> older) {
        return switch (plan.kind()) {
            case UPSCALED_SUBTLE -> ENLARGED;
            case UPSCALED_CREATIVE -> DRAWN_OVER;
            default -> drawn(plan, older);
        };
    }

    private Price drawn(DrawingPlan plan, Optional<Recipe> base) {
        Wishes wishes = plan.wishes();
        Optional<ModelProfile> model = studio.profile(studio.modelOf(plan));
        int count = Objects.requireNonNullElseGet(
                wishes.count(), () -> base.map(Recipe::count).orElse(COUNT));
        return Price.drawing(count, pixels(wishes, base, model), steps(wishes, base, model));
    }

    private static double pixels(Wishes wishes, Optional<Recipe> base, Optional<ModelProfile> model) {
        Optional<ImageSize> size = Optional.ofNullable(wishes.size()).or(() -> base.map(Recipe::size));
        return size.isEmpty() || model.isEmpty()
                ? 1
                : area(size.get()) / area(model.get().size());
    }

    private static double area(ImageSize size) {
        return (double) size.width() * size.height();
    }

    private static double steps(Wishes wishes, Optional<Recipe> base, Optional<ModelProfile> model) {
        Double quality = wishes.tuning().quality();
        if (quality != null) {
            return quality;
        }
        Optional<Integer> steps = Optional.ofNullable(wishes.steps()).or(() -> base.map(Recipe::steps));
        return steps.isEmpty() || model.isEmpty()
                ? 1
                : (double) steps.get() / model.get().steps();
    }
}
