package dev.easel.bot.imagine;

import dev.easel.bot.draft.RecipeDraft;
import dev.easel.bot.draft.StartPicture;
import dev.easel.bot.gallery.Recipe;
import java.util.List;
import java.util.Optional;

/**
 * A drawing with everything it needs but the model.
 *
 * @param plan what was asked
 * @param base the older recipe
 * @param draft what will be the new one
 * @param start the picture to start from
 * @param kept its files
 * @param model by name
 */
record Prepared(
        DrawingPlan plan,
        Optional<Recipe> base,
        RecipeDraft draft,
        Optional<StartPicture> start,
        List<KeptFile> kept,
        String model) {}
