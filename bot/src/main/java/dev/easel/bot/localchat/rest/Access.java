package dev.easel.bot.localchat.rest;

import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.world.Channel;
import dev.easel.bot.localchat.world.Message;
import dev.easel.bot.localchat.world.Permission;

/** Finds what somebody asks for, if they may see it. Thread-safe. */
public final class Access {
    private final ChatContext context;

    public Access(ChatContext context) {
        this.context = context;
    }

    /**
     * A channel that somebody sees.
     *
     * @throws ApiException 10003 or 50001
     */
    public Channel channel(long channelId, long userId) {
        Channel channel = context.world().channel(channelId).orElseThrow(() -> ApiException.unknown(10003, "Channel"));
        if (!context.permissions().has(Permission.VIEW_CHANNEL, channel, userId)) {
            throw missingAccess();
        }
        return channel;
    }

    /**
     * A message that somebody sees.
     *
     * @throws ApiException 10003, 50001 or 10008; another's ephemeral message does not exist
     */
    public Message message(long channelId, long messageId, long userId) {
        Channel channel = channel(channelId, userId);
        return context.world()
                .message(channel.id(), messageId)
                .filter(message -> message.visibleTo(userId))
                .orElseThrow(() -> ApiException.unknown(10008, "Message"));
    }

    /**
     * Makes sure of a permission in a channel.
     *
     * @throws ApiException 50013
     */
    public void require(Permission permission, Channel channel, long userId) {
        if (!context.permissions().has(permission, channel, userId)) {
            throw missingPermissions();
        }
    }

    /**
     * Makes sure of a permission in the guild.
     *
     * @throws ApiException 50013
     */
    public void require(Permission permission, long userId) {
        if (!permission.in(context.permissions().inGuild(userId))) {
            throw missingPermissions();
        }
    }

    static ApiException missingAccess() {
        return new ApiException(403, 50001, "Missing Access");
    }

    static ApiException missingPermissions() {
        return new ApiException(403, 50013, "Missing Permissions");
    }
}
