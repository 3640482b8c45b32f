package dev.easel.bot.localchat.gateway;

/**
 * Which part of a bot a session is.
 *
 * @param index from 0
 * @param count 1 for a bot in one piece
 */
record Shard(int index, int count) {
    static final Shard WHOLE = new Shard(0, 1);

    /** Whether events of a guild, or of direct messages, go to this part. */
    boolean owns(long guildId, boolean direct) {
        return direct ? index == 0 : (guildId >>> 22) % count == index;
    }
}
