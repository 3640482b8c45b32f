package dev.easel.bot.localchat.rest;

import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.http.Form;
import dev.easel.bot.localchat.world.Message;

/**
 * What somebody, the bot or a person, does with the messages of channels, with the permissions they have there. Every method
 * throws {@link dev.easel.bot.localchat.http.ApiException} with Discord's code where that is refused. Thread-safe.
 */
public final class ChannelMessages {
    private final ChatContext context;

    public ChannelMessages(ChatContext context) {
        this.context = context;
    }

    /** Sends. */
    public Message post(long userId, long channelId, Form form) {
        throw new UnsupportedOperationException(userId + " " + channelId + form + context);
    }

    /** Edits one's own message. */
    public Message edit(long userId, long channelId, long messageId, Form form) {
        throw new UnsupportedOperationException(userId + " " + channelId + form + messageId);
    }

    /** Deletes one's own message, or any with Manage Messages. */
    public void delete(long userId, long channelId, long messageId) {
        throw new UnsupportedOperationException(userId + " " + channelId + messageId);
    }

    /** Adds one's own reaction. */
    public void react(long userId, long channelId, long messageId, String emoji) {
        throw new UnsupportedOperationException(userId + " " + channelId + emoji + messageId);
    }

    /** Takes one's own reaction back. */
    public void unreact(long userId, long channelId, long messageId, String emoji) {
        throw new UnsupportedOperationException(userId + " " + channelId + emoji + messageId);
    }

    /** Shows that somebody types. */
    public void type(long userId, long channelId) {
        throw new UnsupportedOperationException(userId + " " + channelId);
    }
}
