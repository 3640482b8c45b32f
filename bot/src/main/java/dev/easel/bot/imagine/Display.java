package dev.easel.bot.imagine;

/** How a drawing is shown where everybody's are. */
public enum Display {
    /** Like any other. */
    OPEN,
    /** Hidden until somebody wants to see it. */
    VEILED,
    /** Hidden likewise for now, as it was not judged yet. */
    UNJUDGED,
    /** Not at all. */
    NONE
}
