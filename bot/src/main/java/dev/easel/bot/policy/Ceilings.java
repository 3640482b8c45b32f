package dev.easel.bot.policy;

import java.util.Set;

/**
 * The most that one request may ask for.
 *
 * @param pixels of a picture; 0 for no limit
 * @param steps of a drawing; 0 for no limit
 * @param drawings of one request; 0 for no limit
 * @param models that may be used, by name; empty for all
 */
public record Ceilings(long pixels, int steps, int drawings, Set<String> models) {
    public static final Ceilings NONE = new Ceilings(0, 0, 0, Set.of());

    public Ceilings {
        models = Set.copyOf(models);
    }
}
