package dev.easel.bot.discord;

import dev.easel.bot.config.ShardSettings;
import dev.easel.bot.metrics.Meters;

/**
 * How the line to Discord is held.
 *
 * @param shards over how many sessions
 * @param meters hear of sessions and of what Discord refuses
 */
public record LineOptions(ShardSettings shards, Meters meters) {
    /** One session, unmeasured. */
    public static LineOptions plain() {
        return new LineOptions(ShardSettings.ONE, Meters.none());
    }
}
