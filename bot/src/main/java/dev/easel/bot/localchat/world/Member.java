package dev.easel.bot.localchat.world;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's place in the guild.
 *
 * @param userId who
 * @param nick a name for this guild
 * @param roleIds without the role that everyone has
 * @param joinedAt since when
 */
public record Member(long userId, @Nullable String nick, Set<Long> roleIds, Instant joinedAt) {
    public Member {
        roleIds = Set.copyOf(roleIds);
    }
}
