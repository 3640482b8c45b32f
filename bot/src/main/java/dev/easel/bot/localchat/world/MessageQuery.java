package dev.easel.bot.localchat.world;

/**
 * Which messages of a channel are asked for; at most one of before, after and around is not 0.
 *
 * @param before only older ones than this id
 * @param after only newer ones than this id, the oldest of them
 * @param around as many on both sides of this id
 * @param limit 1-100
 */
public record MessageQuery(long before, long after, long around, int limit) {
    /** The newest. */
    public static MessageQuery newest(int limit) {
        return new MessageQuery(0, 0, 0, limit);
    }
}
