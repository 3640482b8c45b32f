package dev.easel.bot.localchat.world;

import org.jspecify.annotations.Nullable;

/**
 * How a bot shows itself.
 *
 * @param online whether it is connected
 * @param status online, idle, dnd, invisible or offline
 * @param activity what it says of itself
 */
public record Presence(
        boolean online, String status, @Nullable String activity) {
    /** Not connected. */
    public static final Presence OFFLINE = new Presence(false, "offline", null);
}
