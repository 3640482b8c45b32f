package dev.easel.bot.imagine;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.gallery.RecipeFile;
import dev.easel.bot.gallery.RecipeText;
import dev.easel.bot.job.Drawing;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.prompt.Permutations;
import java.io.IOException;
import java.util.Optional;

/** Tells how pictures were drawn. Thread-safe. */
final class RecipeLookup {
    private final DrawingArchive archive;
    private final PictureSource source;

    RecipeLookup(DrawingArchive archive, PictureSource source) {
        this.archive = archive;
        this.source = source;
    }

    /** What to fill a remix's form with; reads one small file. Empty where the drawing is not kept here. */
    Optional<RemixForm> remixForm(DrawingId drawing) {
        return archive.find(drawing)
                .map(kept -> new RemixForm(
                        drawing, Permutations.escaped(kept.recipe().prompt()), kept.count()));
    }

    /** The recipe of a drawing kept here, or else of a picture, for a person to read; or why there is none. */
    String describe(Optional<DrawingId> drawing, Optional<HandedPicture> picture) {
        try {
            Optional<Drawing> kept = drawing.flatMap(archive::find);
            if (kept.isPresent()) {
                return RecipeText.describe(kept.get().recipe());
            }
            if (picture.isEmpty()) {
                return "This message has no picture of Easel's.";
            }
            return RecipeText.describe(RecipeFile.read(source.read(picture.get())));
        } catch (RefusedInputException e) {
            return Sentence.of("this picture has no recipe: " + e.getMessage());
        } catch (IOException e) {
            return Sentence.of("the picture cannot be fetched: " + e.getMessage());
        }
    }
}
