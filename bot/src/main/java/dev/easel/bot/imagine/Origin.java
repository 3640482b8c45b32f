package dev.easel.bot.imagine;

import java.util.Optional;

/**
 * What a typed prompt is drawn from.
 *
 * @param kind how the drawing comes about
 * @param basis the older drawing
 * @param start the picture to start from
 * @param strength how much of that to redraw where the prompt does not say, 0 to 1
 */
record Origin(DrawingKind kind, Basis basis, StartWish start, Optional<Double> strength) {
    /** What starts from as much of its picture as is usual. */
    Origin(DrawingKind kind, Basis basis, StartWish start) {
        this(kind, basis, start, Optional.empty());
    }
}
