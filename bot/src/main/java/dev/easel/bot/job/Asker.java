package dev.easel.bot.job;

import dev.easel.bot.quota.ServerQuota;
import java.util.Locale;
import java.util.Set;

/**
 * Who asks, and where.
 *
 * @param user id
 * @param channel id
 * @param server id; 0 in a direct message
 * @param locale the person's language
 * @param roles of the person at the moment of asking; not kept
 */
public record Asker(long user, long channel, long server, Locale locale, Set<Long> roles) {
    public Asker {
        roles = Set.copyOf(roles);
    }

    public Asker(long user, long channel, long server, Locale locale) {
        this(user, channel, server, locale, Set.of());
    }

    public Asker(long user, long channel, long server) {
        this(user, channel, server, Locale.ENGLISH);
    }

    /** For quotas. */
    public ServerQuota.Standing standing() {
        return new ServerQuota.Standing(server, channel, user, roles);
    }
}
