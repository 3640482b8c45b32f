package dev.easel.bot.gallery;

import java.util.Optional;

/** What a picture's file says of how it was drawn. */
public sealed interface FoundRecipe permits FoundRecipe.Own, ForeignRecipe {
    /** Easel's own recipe, which draws the picture again. */
    Optional<Recipe> own();

    /** What another tool wrote. */
    Optional<ForeignRecipe> foreign();

    /** @param recipe whole */
    record Own(Recipe recipe) implements FoundRecipe {
        @Override
        public Optional<Recipe> own() {
            return Optional.of(recipe);
        }

        @Override
        public Optional<ForeignRecipe> foreign() {
            return Optional.empty();
        }
    }
}
