package dev.easel.bot.cli;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.draft.StartPicture;
import dev.easel.bot.gallery.Enlargement;
import dev.easel.bot.gallery.FoundRecipe;
import dev.easel.bot.gallery.PictureFile;
import dev.easel.bot.gallery.PictureTexts;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.gallery.RecipeFile;
import dev.easel.bot.gallery.RecipeStart;
import dev.easel.engine.generate.Precision;
import dev.easel.engine.image.ImageSize;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a larger picture tells of how the smaller one was made, and that it was made larger.
 *
 * @param smaller the file
 * @param upscaler by its name or path
 * @param precision that it computes in
 * @param notes takes a sentence where something is lost
 */
record Carried(PictureFile smaller, String upscaler, Precision precision, Consumer<String> notes) {
    /** @param folder of the larger picture, from which it names the smaller one */
    PictureTexts texts(ImageSize from, ImageSize to, Path folder) {
        try {
            Optional<FoundRecipe> found = RecipeFile.find(smaller.bytes());
            Optional<Recipe> own = found.flatMap(FoundRecipe::own);
            if (own.isPresent()) {
                return PictureTexts.of(enlarged(own.get(), from, to, folder));
            }
            return found.isPresent()
                    ? PictureTexts.of(smaller.bytes()).enlarged(upscaler, from, to)
                    : PictureTexts.NONE;
        } catch (RefusedInputException e) {
            notes.accept("its recipe is not carried over: " + e.getMessage());
            return PictureTexts.NONE;
        }
    }

    private Recipe enlarged(Recipe recipe, ImageSize from, ImageSize to, Path folder) {
        double strength = recipe.start().map(RecipeStart::strength).orElse(StartPicture.USUAL_STRENGTH);
        RecipeStart start = StartPicture.of(smaller, Optional.empty(), strength).seenFrom(folder);
        double factor = Math.max((double) to.width() / from.width(), (double) to.height() / from.height());
        Enlargement enlargement = new Enlargement(
                Math.max(2, (int) Math.ceil(factor)),
                upscaler,
                Enlargement.Manner.SUBTLE,
                recipe.finish().map(finish -> recipe.drawnSize()));
        return recipe.enlarged(EaselVersion.current(), start, to, enlargement).enlargedIn(precision);
    }
}
