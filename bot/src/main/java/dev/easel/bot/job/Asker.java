package dev.easel.bot.job;

import dev.easel.bot.quota.ServerQuota;
import java.util.Locale;

/**
 * Who asks, and where.
 *
 * @param user id
 * @param channel id
 * @param server id; 0 in a direct message
 * @param locale the person's language
 * @param presence at the moment of asking; not kept
 */
public record Asker(long user, long channel, long server, Locale locale, Presence presence) {
    public Asker(long user, long channel, long server, Locale locale) {
        this(user, channel, server, locale, Presence.UNKNOWN);
    }

    public Asker(long user, long channel, long server) {
        this(user, channel, server, Locale.ENGLISH);
    }

    /** For quotas. */
    public ServerQuota.Standing standing() {
        return new ServerQuota.Standing(server, channel, user, presence.roles());
    }
}
