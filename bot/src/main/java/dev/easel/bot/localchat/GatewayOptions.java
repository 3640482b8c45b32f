package dev.easel.bot.localchat;

import java.time.Duration;

/**
 * How the gateway behaves.
 *
 * @param heartbeatInterval what bots are told to keep; one that misses it by half is cut off
 * @param privilegedIntents whether a bot may ask for members, presences and message content
 */
public record GatewayOptions(Duration heartbeatInterval, boolean privilegedIntents) {
    /** Discord's own interval, every intent allowed. */
    public static final GatewayOptions DEFAULT = new GatewayOptions(Duration.ofMillis(41_250), true);

    public GatewayOptions {
        if (heartbeatInterval.toMillis() <= 0) {
            throw new IllegalArgumentException("the heartbeat interval must be positive, not " + heartbeatInterval);
        }
    }
}
