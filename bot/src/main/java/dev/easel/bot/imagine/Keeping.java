package dev.easel.bot.imagine;

/** Fetches what was handed in and keeps it, so that it is there whenever its drawing's turn comes. */
@FunctionalInterface
interface Keeping {
    /**
     * The same picture, kept; may take seconds.
     *
     * @param what it was given as
     * @throws dev.easel.bot.RefusedInputException where it cannot be fetched
     */
    HandedPicture keep(String what, HandedPicture picture);
}
