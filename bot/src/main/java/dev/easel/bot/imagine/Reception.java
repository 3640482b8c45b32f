package dev.easel.bot.imagine;

/** What the desk says to a request at once. */
public sealed interface Reception {
    /** @param order to begin as soon as the request has been acknowledged, or to abandon */
    record Accepted(Order order) implements Reception {}

    /** @param sentence names what was wrong and what would do; for the person who asked alone */
    record Refused(String sentence) implements Reception {}
}
