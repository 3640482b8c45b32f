package dev.easel.bot.localchat.world;

import java.util.Set;

/**
 * Whom a message notifies, after allowed mentions and permissions.
 *
 * @param userIds people and bots
 * @param roleIds roles
 * @param everyone the whole channel
 */
public record Mentions(Set<Long> userIds, Set<Long> roleIds, boolean everyone) {
    /** Nobody. */
    public static final Mentions NONE = new Mentions(Set.of(), Set.of(), false);

    public Mentions {
        userIds = Set.copyOf(userIds);
        roleIds = Set.copyOf(roleIds);
    }
}
