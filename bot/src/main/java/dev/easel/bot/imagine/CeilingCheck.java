package dev.easel.bot.imagine;

import dev.easel.bot.draft.Wishes;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.job.DrawingShelf;
import dev.easel.bot.policy.CeilingTexts;
import dev.easel.bot.policy.Ceilings;
import dev.easel.bot.policy.ServerPolicy;
import dev.easel.engine.generate.ModelProfile;
import dev.easel.engine.image.ImageSize;
import java.util.List;
import java.util.Optional;

/** The most that may be asked for. What nobody said is not refused here but lowered as it is drawn, see {@link Lowering}. */
final class CeilingCheck {
    private final Studio studio;
    private final DrawingShelf shelf;

    /** @param shelf of older drawings */
    CeilingCheck(Studio studio, DrawingShelf shelf) {
        this.studio = studio;
        this.shelf = shelf;
    }

    /** @param plans of one request of one person, at least one */
    Optional<String> refusal(List<DrawingPlan> plans, ServerPolicy policy) {
        Ceilings ceilings = policy.ceilings();
        if (ceilings.equals(Ceilings.NONE)) {
            return Optional.empty();
        }
        CeilingTexts texts = new CeilingTexts(ceilings, plans.get(0).asker().locale());
        return texts.repeat(plans.size())
                .or(() -> plans.stream()
                        .flatMap(plan -> refusal(plan, ceilings, texts).stream())
                        .findFirst());
    }

    private Optional<String> refusal(DrawingPlan plan, Ceilings ceilings, CeilingTexts texts) {
        Optional<Recipe> older = plan.older(shelf);
        return model(plan, older, ceilings, texts)
                .or(() -> steps(plan, texts))
                .or(() -> Optional.ofNullable(plan.wishes().size()).flatMap(texts::size))
                .or(() -> older.flatMap(recipe -> enlarged(plan, recipe)).flatMap(texts::upscale));
    }

    private Optional<String> model(DrawingPlan plan, Optional<Recipe> older, Ceilings ceilings, CeilingTexts texts) {
        List<String> usable =
                studio.modelNames().stream().filter(ceilings::allowsModel).toList();
        if (plan.model().isPresent()) {
            return texts.model(plan.model().get(), usable);
        }
        if (plan.start() instanceof StartWish.Enlarged wish && !wish.drawn()) {
            return Optional.empty();
        }
        if (older.isPresent()) {
            return texts.olderModel(older.get().model().name(), usable);
        }
        return usable.isEmpty() ? Optional.of(texts.noModel()) : Optional.empty();
    }

    private Optional<String> steps(DrawingPlan plan, CeilingTexts texts) {
        Wishes wishes = plan.wishes();
        Optional<String> said = Optional.ofNullable(wishes.steps()).flatMap(texts::steps);
        Double quality = wishes.tuning().quality();
        if (said.isPresent() || quality == null) {
            return said;
        }
        Optional<ModelProfile> model = studio.profile(studio.modelOf(plan));
        return model.flatMap(profile -> Optional.ofNullable(wishes.tuning().steps(profile))
                .flatMap(steps -> texts.quality(quality, steps, profile.name())));
    }

    /** The size that a picture is to be made larger to. */
    private static Optional<ImageSize> enlarged(DrawingPlan plan, Recipe older) {
        if (plan.start() instanceof StartWish.Enlarged wish) {
            ImageSize size = older.pictureSize();
            return Optional.of(new ImageSize(wish.factor() * size.width(), wish.factor() * size.height()));
        }
        boolean again = plan.start() instanceof StartWish.AsRecipe
                && older.enlargement().isPresent()
                && !older.isSubtlyEnlarged();
        return again ? Optional.of(older.size()) : Optional.empty();
    }

    /** The same, drawn with a model that may be used where nobody named one and the bot's own may not. */
    DrawingPlan fitted(DrawingPlan plan, ServerPolicy policy) {
        String own = studio.defaultModel();
        boolean free = plan.model().isEmpty() && plan.basis() instanceof Basis.Nothing;
        if (!free || policy.ceilings().allowsModel(own)) {
            return plan;
        }
        CeilingTexts texts = new CeilingTexts(policy.ceilings(), plan.asker().locale());
        return studio.modelNames().stream()
                .filter(policy.ceilings()::allowsModel)
                .findFirst()
                .map(other -> plan.drawnWith(other).noted(texts.otherModel(other, own)))
                .orElse(plan);
    }
}
