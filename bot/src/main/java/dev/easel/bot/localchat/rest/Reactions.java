package dev.easel.bot.localchat.rest;

import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.world.Channel;
import dev.easel.bot.localchat.world.ChannelType;
import dev.easel.bot.localchat.world.Message;
import dev.easel.bot.localchat.world.Permission;
import dev.easel.bot.localchat.world.Reaction;
import dev.easel.bot.localchat.world.World;
import java.util.List;

/**
 * What somebody does with reactions, with the permissions they have there. Every method throws {@link ApiException} with
 * Discord's code where that is refused. Thread-safe.
 */
public final class Reactions {
    private static final int MOST_EMOJI = 20;

    private final ChatContext context;
    private final World world;
    private final Access access;

    public Reactions(ChatContext context) {
        this.context = context;
        this.world = context.world();
        this.access = new Access(context);
    }

    /** Adds one's own; a new emoji asks for one more permission than one that is there. */
    public void add(long userId, long channelId, long messageId, String emoji) {
        String checked = Emoji.checked(emoji);
        world.together(() -> {
            Message message = message(userId, channelId, messageId);
            Channel channel = access.channel(channelId, userId);
            access.require(Permission.READ_MESSAGE_HISTORY, channel, userId);
            if (of(message, checked).isEmpty()) {
                access.require(Permission.ADD_REACTIONS, channel, userId);
                if (message.reactions().size() >= MOST_EMOJI) {
                    throw new ApiException(400, 30010, "Maximum number of reactions reached (" + MOST_EMOJI + ")");
                }
            }
            world.react(message, userId, checked);
            return message;
        });
    }

    /** Takes one's own back. */
    public void remove(long userId, long channelId, long messageId, String emoji) {
        String checked = Emoji.checked(emoji);
        world.together(() -> {
            Message message = message(userId, channelId, messageId);
            world.unreact(message, userId, checked);
            return message;
        });
    }

    /** Takes another's away, with Manage Messages. */
    public void removeOf(long actorId, Message message, long userId, String emoji) {
        String checked = Emoji.checked(emoji);
        world.together(() -> {
            requireManage(actorId, message);
            world.unreact(message(actorId, message.channelId(), message.id()), userId, checked);
            return message;
        });
    }

    /** Takes all of one emoji away, or all there are where it is empty, with Manage Messages. */
    public void clear(long actorId, Message message, String emoji) {
        String wanted = emoji.isEmpty() ? emoji : Emoji.checked(emoji);
        world.together(() -> {
            requireManage(actorId, message);
            for (Reaction reaction :
                    message(actorId, message.channelId(), message.id()).reactions()) {
                if (wanted.isEmpty() || wanted.equals(reaction.emoji())) {
                    reaction.userIds()
                            .forEach(userId -> world.unreact(
                                    message(actorId, message.channelId(), message.id()), userId, reaction.emoji()));
                }
            }
            return message;
        });
    }

    /** Who reacted with an emoji, first to last. */
    public List<Long> of(Message message, String emoji) {
        return message.reactions().stream()
                .filter(reaction -> reaction.emoji().equals(emoji))
                .flatMap(reaction -> reaction.userIds().stream())
                .toList();
    }

    /** A message that can be reacted to: none that is ephemeral. */
    Message message(long userId, long channelId, long messageId) {
        Message message = access.message(channelId, messageId, userId);
        if (message.ephemeral()) {
            throw ApiException.unknown(10008, "Message");
        }
        return message;
    }

    private void requireManage(long actorId, Message message) {
        Channel channel = access.channel(message.channelId(), actorId);
        if (channel.type() == ChannelType.DIRECT) {
            throw new ApiException(403, 50003, "Cannot execute action on a DM channel");
        }
        if (!context.permissions().has(Permission.MANAGE_MESSAGES, channel, actorId)) {
            throw Access.missingPermissions();
        }
    }
}
