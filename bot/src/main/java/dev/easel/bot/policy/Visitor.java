package dev.easel.bot.policy;

import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Presence;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks where, on a server.
 *
 * @param user id
 * @param channel id; of a thread the one that it belongs to
 * @param roles ids
 * @param joined when they came to the server, where that is known
 */
public record Visitor(long user, long channel, Set<Long> roles, Optional<Instant> joined) {
    /** The first millisecond of ids, whose upper 42 bits count from there. */
    private static final long ID_EPOCH = 1_420_070_400_000L;

    private static final int ID_TIME_SHIFT = 22;

    public Visitor {
        roles = Set.copyOf(roles);
    }

    /** Who asks. */
    public static Visitor of(Asker asker) {
        Presence presence = asker.presence();
        long channel = presence.parent() == 0 ? asker.channel() : presence.parent();
        return new Visitor(asker.user(), channel, presence.roles(), presence.joined());
    }

    /** When the account was made, which its id tells. */
    Instant accountMade() {
        return Instant.ofEpochMilli((user >>> ID_TIME_SHIFT) + ID_EPOCH);
    }
}
