package dev.easel.bot.imagine;

import dev.easel.bot.draft.Wishes;
import dev.easel.bot.gallery.ForeignRecipe;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Cell;
import dev.easel.bot.job.Drawing;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.DrawingShelf;
import java.util.Objects;
import java.util.Optional;

/**
 * A request understood, before any file is read.
 *
 * @param id of the drawing to be
 * @param kind how it came about
 * @param asker who asked, and where
 * @param wishes what was said
 * @param model asked for by name
 * @param strength how much of a start picture to redraw, 0 to 1
 * @param basis the older drawing
 * @param start the picture to start from
 * @param randomSeed where neither the person nor the older drawing says one
 * @param note what of the wish is not done; empty where all is
 * @param turn what weighs for it in the queue
 * @param cleared the prompt that was found to break a rule and may be drawn all the same; empty for none
 */
record DrawingPlan(
        DrawingId id,
        DrawingKind kind,
        Asker asker,
        Wishes wishes,
        Optional<String> model,
        Optional<Double> strength,
        Basis basis,
        StartWish start,
        long randomSeed,
        String note,
        Turn turn,
        String cleared)
        implements Commission {
    DrawingPlan {
        // What an earlier version kept says nothing of these.
        turn = Objects.requireNonNullElse(turn, Turn.USUAL);
        cleared = Objects.requireNonNullElse(cleared, "");
    }

    /** The same, cleared to be drawn with this prompt whatever rule that breaks. */
    DrawingPlan clearedFor(String prompt) {
        return new DrawingPlan(id, kind, asker, wishes, model, strength, basis, start, randomSeed, note, turn, prompt);
    }

    /** The same in another turn. */
    DrawingPlan turning(Turn other) {
        return new DrawingPlan(
                id, kind, asker, wishes, model, strength, basis, start, randomSeed, note, other, cleared);
    }

    /** The same, with what another tool wrote into a picture wherever nothing is said here; once or again. */
    DrawingPlan following(ForeignRecipe foreign) {
        return wishing(wishes.over(foreign)).noted(foreign.note().orElse(""));
    }

    /** The same with a prompt that nobody typed, and a remark on where it comes from. */
    DrawingPlan worded(String prompt, String source) {
        return wishing(wishes.withPrompt(prompt)).noted(source);
    }

    private DrawingPlan wishing(Wishes other) {
        return new DrawingPlan(id, kind, asker, other, model, strength, basis, start, randomSeed, note, turn, cleared);
    }

    /** The same with a model. */
    DrawingPlan drawnWith(String name) {
        return new DrawingPlan(
                id, kind, asker, wishes, Optional.of(name), strength, basis, start, randomSeed, note, turn, cleared);
    }

    /** The same with a remark, once or again. */
    DrawingPlan noted(String remark) {
        if (note.endsWith(remark)) {
            return this;
        }
        String all = note.isEmpty() ? remark : note + "; " + remark;
        return new DrawingPlan(id, kind, asker, wishes, model, strength, basis, start, randomSeed, all, turn, cleared);
    }

    /** The same with what was handed in kept. */
    DrawingPlan kept(Keeping keeping) {
        return new DrawingPlan(
                id,
                kind,
                asker,
                wishes,
                model,
                strength,
                basis.kept(keeping),
                start.kept(keeping),
                randomSeed,
                note,
                turn,
                cleared);
    }

    /** The recipe of the older drawing, where that is kept. */
    Optional<Recipe> older(DrawingShelf shelf) {
        return basis instanceof Basis.Archived archived
                ? shelf.find(archived.drawing()).map(Drawing::recipe)
                : Optional.empty();
    }

    /** The picture that it is made of. */
    Optional<Cell> parent() {
        if (basis instanceof Basis.Archived archived) {
            return Optional.of(new Cell(archived.drawing(), start.cell()));
        }
        return Optional.empty();
    }
}
