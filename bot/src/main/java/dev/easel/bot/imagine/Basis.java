package dev.easel.bot.imagine;

/** The older drawing that a new one is made of. */
sealed interface Basis {
    /** None. */
    record Nothing() implements Basis {}

    /** @param picture whose recipe is followed */
    record Handed(HandedPicture picture) implements Basis {}

    /** @param drawing whose recipe is followed */
    record Archived(DrawingId drawing) implements Basis {}
}
