package dev.easel.bot.localchat.rest;

import java.util.Set;

/**
 * Whom a message may notify.
 *
 * @param everyone whether {@code @everyone} and {@code @here} count
 * @param allUsers whether every user named counts
 * @param allRoles whether every role named counts
 * @param userIds the users that count otherwise
 * @param roleIds the roles that count otherwise
 * @param repliedUser whether the author of the message replied to is notified
 */
public record AllowedMentions(
        boolean everyone,
        boolean allUsers,
        boolean allRoles,
        Set<Long> userIds,
        Set<Long> roleIds,
        boolean repliedUser) {
    /** Discord's default where nothing is said. */
    public static final AllowedMentions ALL = new AllowedMentions(true, true, true, Set.of(), Set.of(), true);

    /** Nobody. */
    public static final AllowedMentions NONE = new AllowedMentions(false, false, false, Set.of(), Set.of(), false);

    public AllowedMentions {
        userIds = Set.copyOf(userIds);
        roleIds = Set.copyOf(roleIds);
    }

    boolean user(long id) {
        return allUsers || userIds.contains(id);
    }

    boolean role(long id) {
        return allRoles || roleIds.contains(id);
    }
}
