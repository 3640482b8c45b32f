package dev.easel.bot.imagine;

import dev.easel.bot.draft.Wishes;
import dev.easel.bot.gallery.ForeignRecipe;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
 * @param note what of the wish is not done; empty where all is
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
        String note) {
    /** The same, with what another tool wrote into a picture wherever nothing is said here. */
    DrawingPlan following(ForeignRecipe foreign) {
        String all = Stream.concat(Stream.of(note), foreign.note().stream())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("; "));
        return new DrawingPlan(id, kind, asker, wishes.over(foreign), model, strength, basis, start, all);
    }
}
