package dev.easel.bot.imagine;

import dev.easel.bot.job.DrawingId;

/** The older drawing that a new one is made of. */
sealed interface Basis {
    /** The same with what was handed in kept. */
    default Basis kept(Keeping keeping) {
        return this;
    }

    /** None. */
    record Nothing() implements Basis {}

    /** @param picture whose recipe is followed */
    record Handed(HandedPicture picture) implements Basis {
        @Override
        public Basis kept(Keeping keeping) {
            return new Handed(keeping.keep("from", picture));
        }
    }

    /** @param drawing whose recipe is followed */
    record Archived(DrawingId drawing) implements Basis {}
}
