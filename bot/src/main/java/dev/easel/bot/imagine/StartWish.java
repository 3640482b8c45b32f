package dev.easel.bot.imagine;

import java.util.Optional;

/** The picture that a drawing is to start from. */
sealed interface StartWish {
    /** The one its recipe names, if any. */
    record AsRecipe() implements StartWish {}

    /**
     * One that a person attached.
     *
     * @param init the picture
     * @param mask where to redraw it
     */
    record Handed(HandedPicture init, Optional<HandedPicture> mask) implements StartWish {}

    /**
     * One of the older drawing's pictures.
     *
     * @param number from 1
     */
    record Cell(int number) implements StartWish {}
}
