package dev.easel.bot.web;

/** Why a drawing's pictures are hidden until they are clicked on. */
public enum Veil {
    /** They are not. */
    NONE,
    /** They were taken for explicit ones. */
    EXPLICIT,
    /** Nobody had the time yet to look whether they are. */
    UNJUDGED
}
