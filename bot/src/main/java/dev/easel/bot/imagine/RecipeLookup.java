package dev.easel.bot.imagine;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.gallery.RecipeFile;
import dev.easel.bot.gallery.RecipeText;
import dev.easel.bot.prompt.Permutations;
import java.io.IOException;
import java.util.Optional;

/** Tells how pictures were drawn. Thread-safe. */
final class RecipeLookup {
    private final DrawingArchive archive;

    RecipeLookup(DrawingArchive archive) {
        this.archive = archive;
    }

    /** What to fill a remix's form with; reads one small file. Empty where the drawing is not kept here. */
    Optional<RemixForm> remixForm(DrawingId drawing) {
        return archive.find(drawing)
                .map(kept -> new RemixForm(
                        drawing, Permutations.escaped(archive.recipe(drawing).prompt()), kept.count()));
    }

    /** The recipe of a drawing kept here, or else of a picture, for a person to read; or why there is none. */
    String describe(Optional<DrawingId> drawing, Optional<HandedPicture> picture) {
        try {
            Optional<DrawingId> kept = drawing.filter(id -> archive.find(id).isPresent());
            if (kept.isPresent()) {
                return RecipeText.describe(archive.recipe(kept.get()));
            }
            if (picture.isEmpty()) {
                return "This message has no picture of Easel's.";
            }
            return RecipeText.describe(RecipeFile.read(picture.get().source().read()));
        } catch (RefusedInputException e) {
            return Sentence.of("this picture has no recipe: " + e.getMessage());
        } catch (IOException e) {
            return Sentence.of("the picture cannot be fetched: " + e.getMessage());
        }
    }
}
