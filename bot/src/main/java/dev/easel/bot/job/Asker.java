package dev.easel.bot.job;

import java.util.Locale;

/**
 * Who asks, and where.
 *
 * @param user id
 * @param channel id
 * @param server id; 0 in a direct message
 * @param locale the person's language
 */
public record Asker(long user, long channel, long server, Locale locale) {
    public Asker(long user, long channel, long server) {
        this(user, channel, server, Locale.ENGLISH);
    }
}
