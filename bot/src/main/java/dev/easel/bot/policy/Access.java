package dev.easel.bot.policy;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who may have something drawn on a server, where, and whether anybody may at the moment.
 *
 * @param channels a thread counts as the channel that it belongs to
 * @param roles a person may who has one of those that are allowed, and none of those that are denied
 * @param users by id
 * @param blocked by id, each with a reason, which may be empty
 * @param newcomers how long they wait
 * @param door whether new drawings are taken
 */
public record Access(
        AccessList channels,
        AccessList roles,
        AccessList users,
        SortedMap<Long, String> blocked,
        Newcomers newcomers,
        Door door) {
    /** Everybody may, everywhere. */
    public static final Access NONE = new Access(
            AccessList.NONE, AccessList.NONE, AccessList.NONE, Collections.emptySortedMap(), Newcomers.NONE, Door.OPEN);

    public Access {
        channels = Objects.requireNonNullElse(channels, AccessList.NONE);
        roles = Objects.requireNonNullElse(roles, AccessList.NONE);
        users = Objects.requireNonNullElse(users, AccessList.NONE);
        blocked = Collections.unmodifiableSortedMap(
                new TreeMap<>(Objects.requireNonNullElse(blocked, Collections.<Long, String>emptySortedMap())));
        Ids.of(blocked.keySet());
        blocked.values().forEach(Door::refuseLong);
        newcomers = Objects.requireNonNullElse(newcomers, Newcomers.NONE);
        door = Objects.requireNonNullElse(door, Door.OPEN);
    }

    public Access withChannels(AccessList others) {
        return new Access(others, roles, users, blocked, newcomers, door);
    }

    public Access withRoles(AccessList others) {
        return new Access(channels, others, users, blocked, newcomers, door);
    }

    public Access withUsers(AccessList others) {
        return new Access(channels, roles, others, blocked, newcomers, door);
    }

    public Access with(Newcomers others) {
        return new Access(channels, roles, users, blocked, others, door);
    }

    public Access with(Door other) {
        return new Access(channels, roles, users, blocked, newcomers, other);
    }

    public Access blocking(long user, String reason) {
        SortedMap<Long, String> more = new TreeMap<>(blocked);
        more.put(user, reason.strip());
        return new Access(channels, roles, users, more, newcomers, door);
    }

    public Access unblocking(long user) {
        SortedMap<Long, String> fewer = new TreeMap<>(blocked);
        fewer.remove(user);
        return new Access(channels, roles, users, fewer, newcomers, door);
    }

    /** The same without lists; who is blocked stays so. */
    public Access cleared() {
        return new Access(AccessList.NONE, AccessList.NONE, AccessList.NONE, blocked, Newcomers.NONE, door);
    }
}
