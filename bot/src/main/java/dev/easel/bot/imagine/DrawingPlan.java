package dev.easel.bot.imagine;

import dev.easel.bot.draft.Wishes;
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
        String note) {}
