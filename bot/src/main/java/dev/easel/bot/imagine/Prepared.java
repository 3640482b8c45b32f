package dev.easel.bot.imagine;

import dev.easel.bot.draft.RecipeDraft;
import dev.easel.bot.draft.StartPicture;
import dev.easel.bot.gallery.ModelReference;
import dev.easel.bot.gallery.Recipe;
import dev.easel.engine.generate.ModelProfile;
import dev.easel.engine.image.Finish;
import java.util.List;
import java.util.Optional;

/**
 * A drawing with everything it needs but the model.
 *
 * @param plan what was asked
 * @param base the older recipe
 * @param draft what will be the new one
 * @param start the picture to start from
 * @param enlarging what is made larger
 * @param kept its files
 * @param model by name
 */
record Prepared(
        DrawingPlan plan,
        Optional<Recipe> base,
        RecipeDraft draft,
        Optional<StartPicture> start,
        Optional<Enlarging> enlarging,
        List<KeptFile> kept,
        String model) {
    /** What is done to the pictures of a model after they are drawn, where it is done at all. */
    Optional<Finish> finish(ModelProfile drawing) {
        boolean again = plan.start() instanceof StartWish.AsRecipe
                && plan.kind() != DrawingKind.REMIX
                && plan.model().isEmpty();
        boolean asBefore = again || enlarging.isPresent();
        return base.isPresent() && asBefore ? base.get().finish() : drawing.finish();
    }

    /**
     * What is told of a model that is another one than the handed picture was drawn with; empty where nothing is.
     *
     * @param here what is drawn with
     */
    String change(ModelReference here) {
        return handedModel().flatMap(then -> then.change(here)).orElse("");
    }

    /** That of the handed picture, unless the person chose another. */
    private Optional<ModelReference> handedModel() {
        return plan.basis() instanceof Basis.Handed && plan.model().isEmpty()
                ? base.map(Recipe::model)
                : Optional.empty();
    }
}
