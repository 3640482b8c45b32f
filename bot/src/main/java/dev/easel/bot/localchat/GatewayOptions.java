package dev.easel.bot.localchat;

import java.time.Duration;

/**
 * How the gateway behaves.
 *
 * @param heartbeatInterval what bots are told to keep; one that misses it by half is cut off
 * @param privilegedIntents whether a bot may ask for members, presences and message content
 * @param shards into how many sessions bots are told to part, 1 to 1000; they may take another number
 */
public record GatewayOptions(Duration heartbeatInterval, boolean privilegedIntents, int shards) {
    /** Discord's own interval, every intent allowed, one session. */
    public static final GatewayOptions DEFAULT = new GatewayOptions(Duration.ofMillis(41_250), true, 1);

    private static final int MOST_SHARDS = 1000;

    public GatewayOptions {
        if (heartbeatInterval.toMillis() <= 0) {
            throw new IllegalArgumentException("the heartbeat interval must be positive, not " + heartbeatInterval);
        }
        if (shards < 1 || shards > MOST_SHARDS) {
            throw new IllegalArgumentException("the shards must be 1 to " + MOST_SHARDS + ", not " + shards);
        }
    }

    /** The same for a bot in several parts. */
    public GatewayOptions withShards(int other) {
        return new GatewayOptions(heartbeatInterval, privilegedIntents, other);
    }
}
