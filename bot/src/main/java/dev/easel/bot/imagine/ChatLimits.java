package dev.easel.bot.imagine;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.draft.Wishes;
import dev.easel.bot.gallery.Grid;
import dev.easel.bot.gallery.Recipe;
import dev.easel.engine.generate.ModelProfile;

/** What one person may ask of a machine that all share, where the command line allows more. */
final class ChatLimits {
    static final int MOST_PICTURES = 4;
    private static final int MOST_AREAS = 4;

    private ChatLimits() {}

    static void refuseTooMany(Wishes wishes) {
        Integer count = wishes.count();
        if (count != null && (count < 1 || count > MOST_PICTURES)) {
            throw new RefusedInputException("count is 1 to " + MOST_PICTURES + ", not " + count);
        }
    }

    static void refuseTooLarge(Recipe recipe, ModelProfile model) {
        long most = (long) MOST_AREAS * model.size().width() * model.size().height();
        if ((long) recipe.size().width() * recipe.size().height() > most) {
            throw new RefusedInputException("the size " + recipe.size() + " is too large here: a picture may have "
                    + MOST_AREAS + " times the pixels of " + model.size() + ", in which the model " + model.name()
                    + " draws by itself");
        }
        if (recipe.count() > MOST_PICTURES) {
            throw new RefusedInputException("the recipe asks for " + recipe.count() + " pictures; --count "
                    + MOST_PICTURES + " is the most here");
        }
        Grid.refuseTooLarge(recipe.count(), recipe.size());
    }
}
