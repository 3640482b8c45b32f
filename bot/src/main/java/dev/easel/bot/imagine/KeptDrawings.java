package dev.easel.bot.imagine;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.gallery.RecipeFile;
import dev.easel.bot.gallery.RecipeText;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Cell;
import dev.easel.bot.job.Drawing;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.prompt.Permutations;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** What people ask of finished drawings; reads the database and files. Thread-safe. */
public final class KeptDrawings {
    private final DrawingArchive archive;
    private final PictureSource source;
    private final Function<DrawingId, Optional<URI>> pages;
    private final PictureGate gate;

    KeptDrawings(
            DrawingArchive archive, PictureSource source, Function<DrawingId, Optional<URI>> pages, PictureGate gate) {
        this.gate = gate;
        this.archive = archive;
        this.source = source;
        this.pages = pages;
    }

    /** What to fill a remix's form with; reads one small file. Empty where the drawing is not kept here. */
    public Optional<RemixForm> remixForm(DrawingId drawing) {
        return archive.find(drawing)
                .map(kept -> new RemixForm(
                        drawing, Permutations.escaped(kept.recipe().prompt()), kept.count()));
    }

    /** The recipe of a drawing kept here, or else of a picture, for a person to read; or why there is none. */
    public String describe(Optional<DrawingId> drawing, Optional<HandedPicture> picture) {
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

    /**
     * Chooses a picture as a person's favourite, or no longer.
     *
     * @return whether it is one now
     * @throws RefusedInputException where the drawing is no longer kept here
     */
    public boolean favourite(Cell cell, long user) {
        archive.existing(cell.drawing());
        return archive.shelf().toggleFavourite(user, cell);
    }

    /** Where a drawing's page is, if people have one to open. */
    public Optional<URI> page(DrawingId drawing) {
        return pages.apply(drawing);
    }

    /**
     * How a drawing is shown where everybody's are; reads its files where it was not judged lately.
     *
     * @param time whether there is time for that, which may be a second
     */
    public Display display(Drawing drawing, BooleanSupplier time) {
        return gate.display(drawing, time);
    }

    /**
     * Whether somebody may use a drawing's buttons: its owner anywhere, others on the server or in the channel where it was
     * asked for, and below a message that shows it. A drawing that is not kept is nobody's.
     */
    public boolean reaches(DrawingId drawing, Asker asker, long message) {
        Optional<Asker> owner = archive.find(drawing).map(Drawing::asker);
        return owner.isEmpty()
                || owner.get().user() == asker.user()
                || owner.get().channel() == asker.channel()
                || (owner.get().server() != 0 && owner.get().server() == asker.server())
                || archive.shelf()
                        .shownBy(message)
                        .filter(cell -> cell.drawing().equals(drawing))
                        .isPresent();
    }
}
