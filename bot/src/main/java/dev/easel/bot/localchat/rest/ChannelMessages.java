package dev.easel.bot.localchat.rest;

import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.Form;
import dev.easel.bot.localchat.world.Channel;
import dev.easel.bot.localchat.world.ChannelType;
import dev.easel.bot.localchat.world.ChatEvent;
import dev.easel.bot.localchat.world.Message;
import dev.easel.bot.localchat.world.MessageQuery;
import dev.easel.bot.localchat.world.Permission;
import dev.easel.bot.localchat.world.World;
import java.util.List;
import java.util.Set;

/**
 * What somebody, the bot or a person, does with the messages of channels, with the permissions they have there. Every method
 * throws {@link ApiException} with Discord's code where that is refused. Thread-safe.
 */
public final class ChannelMessages {
    private final ChatContext context;
    private final World world;
    private final Access access;
    private final MessagePosts posts;

    /**
     * Acts in one world.
     *
     * @param posts the server's one
     */
    public ChannelMessages(ChatContext context, MessagePosts posts) {
        this.context = context;
        this.world = context.world();
        this.access = new Access(context);
        this.posts = posts;
    }

    /** Messages that somebody sees, newest first; none without the permission to read what was said before. */
    public List<Message> list(long userId, long channelId, MessageQuery query) {
        Channel channel = access.channel(channelId, userId);
        if (!context.permissions().has(Permission.READ_MESSAGE_HISTORY, channel, userId)) {
            return List.of();
        }
        return world.messages(channelId, query, message -> message.visibleTo(userId));
    }

    /** Sends. */
    public Message post(long userId, long channelId, Form form) {
        Channel channel = access.channel(channelId, userId);
        MessageDraft draft = MessageForms.read(form, rules(userId));
        return posts.create(draft, Sender.member(userId, channel));
    }

    private MessageRules rules(long userId) {
        return userId == context.botId() ? MessageRules.fromBot() : MessageRules.fromPerson();
    }

    /** Edits one's own message; with Manage Messages the embeds of another's can be suppressed. */
    public Message edit(long userId, long channelId, long messageId, Form form) {
        Message message = access.message(channelId, messageId, userId);
        MessageRules rules = rules(userId).editing(message);
        if (message.authorId() != userId) {
            return suppress(userId, message, MessageForms.read(form, rules));
        }
        return posts.edit(MessageForms.read(form, rules), message);
    }

    private Message suppress(long userId, Message message, MessageDraft draft) {
        Channel channel = access.channel(message.channelId(), userId);
        boolean flagsAlone = draft.present().equals(Set.of(MessageField.FLAGS))
                && draft.uploads().isEmpty();
        if (!flagsAlone || !context.permissions().has(Permission.MANAGE_MESSAGES, channel, userId)) {
            throw new ApiException(403, 50005, "Cannot edit a message authored by another user");
        }
        return posts.edit(draft, message);
    }

    /** Deletes one's own message, or any with Manage Messages. */
    public void delete(long userId, long channelId, long messageId) {
        world.together(() -> {
            Message message = access.message(channelId, messageId, userId);
            Channel channel = access.channel(channelId, userId);
            if (message.authorId() != userId) {
                refuseDirect(channel);
                access.require(Permission.MANAGE_MESSAGES, channel, userId);
            }
            return world.delete(channelId, messageId);
        });
    }

    /** Deletes many at once; those that are gone are passed over. */
    public void delete(long userId, long channelId, List<Long> messageIds) {
        world.together(() -> {
            Channel channel = access.channel(channelId, userId);
            refuseDirect(channel);
            access.require(Permission.MANAGE_MESSAGES, channel, userId);
            world.delete(channelId, messageIds, message -> !message.ephemeral());
            return messageIds;
        });
    }

    private static void refuseDirect(Channel channel) {
        if (channel.type() == ChannelType.DIRECT) {
            throw new ApiException(403, 50003, "Cannot execute action on a DM channel");
        }
    }

    /** Shows that somebody types. */
    public void type(long userId, long channelId) {
        Channel channel = access.channel(channelId, userId);
        if (!context.permissions().maySend(channel, userId)) {
            throw Access.missingPermissions();
        }
        world.accept(new ChatEvent.TypingStarted(channelId, userId));
    }
}
