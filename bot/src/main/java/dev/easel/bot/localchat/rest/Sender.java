package dev.easel.bot.localchat.rest;

import dev.easel.bot.localchat.world.Channel;
import dev.easel.bot.localchat.world.InteractionOrigin;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a message, where and why.
 *
 * @param userId the author
 * @param channel where it goes
 * @param type Discord's number for the message: 0, which a reply turns into 19, or 20 or 23 for a command's answer
 * @param origin the interaction it answers
 * @param applicationId of the bot that answers an interaction; 0 for none
 */
public record Sender(
        long userId, Channel channel, int type, @Nullable InteractionOrigin origin, long applicationId) {
    /** Somebody who writes into a channel, for which permissions are asked. */
    public static Sender member(long userId, Channel channel) {
        return new Sender(userId, channel, 0, null, 0);
    }

    /** A bot that answers an interaction, which the interaction itself permits. */
    public static Sender interaction(long botId, Channel channel, int type, InteractionOrigin origin) {
        return new Sender(botId, channel, type, origin, botId);
    }
}
