package dev.easel.bot.localchat.rest;

import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.world.Message;

/** Makes messages of drafts: stores files, works out whom they notify, tells the world. Thread-safe. */
public final class MessagePosts {
    private final ChatContext context;

    public MessagePosts(ChatContext context) {
        this.context = context;
    }

    /**
     * Sends a message. One whose nonce is to be enforced and was used is not sent again: the earlier one is returned.
     *
     * @throws dev.easel.bot.localchat.http.ApiException where the sender may not, or what it replies to is gone
     */
    public Message create(MessageDraft draft, Sender sender) {
        throw new UnsupportedOperationException(draft + " of " + sender + " in " + context);
    }

    /** Puts a deferred answer, "is thinking", into the channel; an ephemeral one for the person who acted alone. */
    public Message defer(Sender sender, boolean ephemeral) {
        throw new UnsupportedOperationException(sender + " " + ephemeral);
    }

    /**
     * Changes a message; a deferred answer becomes the answer. Asks nobody's permission.
     *
     * @throws dev.easel.bot.localchat.http.ApiException 10008 where it is gone, 30046 after too many edits of old messages
     */
    public Message edit(MessageDraft draft, Message message) {
        throw new UnsupportedOperationException(draft + " of " + message);
    }
}
