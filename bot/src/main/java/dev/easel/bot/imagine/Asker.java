package dev.easel.bot.imagine;

/**
 * Who asks, and where.
 *
 * @param user id
 * @param channel id
 * @param server id; 0 in a direct message
 */
public record Asker(long user, long channel, long server) {}
