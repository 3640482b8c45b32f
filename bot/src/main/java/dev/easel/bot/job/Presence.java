package dev.easel.bot.job;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What the chat knows of a person and a place at the moment of asking; not kept.
 *
 * @param roles of the person on the server
 * @param parent the channel that a thread belongs to, else the channel itself; 0 where that is not known
 * @param ageRestricted whether the channel is for adults
 * @param joined when the person came to the server; empty where that is not known
 */
public record Presence(Set<Long> roles, long parent, boolean ageRestricted, Optional<Instant> joined) {
    public static final Presence UNKNOWN = new Presence(Set.of(), 0, false, Optional.empty());

    public Presence {
        roles = Set.copyOf(roles);
    }
}
