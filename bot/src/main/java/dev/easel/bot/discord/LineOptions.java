package dev.easel.bot.discord;

import dev.easel.bot.config.ShardSettings;
import dev.easel.bot.metrics.Meters;

/**
 * How the line to Discord is held.
 *
 * @param shards over how many sessions
 * @param meters hear of sessions and of what Discord refuses
 * @param clicks of one person at once, of which there is one more each second; 0 for as many as they like
 */
public record LineOptions(ShardSettings shards, Meters meters, int clicks) {
    /** The same, of clicks as many as people like. */
    public LineOptions(ShardSettings shards, Meters meters) {
        this(shards, meters, 0);
    }

    /** One session, unmeasured. */
    public static LineOptions plain() {
        return new LineOptions(ShardSettings.ONE, Meters.none());
    }
}
