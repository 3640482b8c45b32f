package dev.easel.bot.policy;

import java.util.Set;

/**
 * Who may draw.
 *
 * @param blocked people who may not, by id
 */
public record Access(Set<Long> blocked) {
    public static final Access NONE = new Access(Set.of());

    public Access {
        blocked = Set.copyOf(blocked);
    }
}
