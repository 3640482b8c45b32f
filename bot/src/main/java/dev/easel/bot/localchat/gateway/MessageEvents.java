package dev.easel.bot.localchat.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.world.Channel;
import dev.easel.bot.localchat.world.ChannelType;
import dev.easel.bot.localchat.world.ChatEvent;
import dev.easel.bot.localchat.world.Message;
import dev.easel.bot.localchat.world.Permission;
import dev.easel.bot.localchat.world.WireJson;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes events about messages: only of channels that the bot sees, never of ephemeral ones, and with what they say left
 * out for sessions that may not read it.
 */
final class MessageEvents {
    private final ChatContext context;

    MessageEvents(ChatContext context) {
        this.context = context;
    }

    Optional<Dispatch> write(ChatEvent event) {
        if (event instanceof ChatEvent.MessageCreated created) {
            return message("MESSAGE_CREATE", created.message());
        }
        if (event instanceof ChatEvent.MessageUpdated updated) {
            return message("MESSAGE_UPDATE", updated.message());
        }
        if (event instanceof ChatEvent.MessageDeleted deleted) {
            return deleted(deleted.message());
        }
        if (event instanceof ChatEvent.MessagesDeleted deleted) {
            return seen(deleted.channelId()).map(channel -> deleted(channel, deleted.messages()));
        }
        if (event instanceof ChatEvent.ReactionAdded added) {
            return reaction("MESSAGE_REACTION_ADD", added.message(), added.userId(), added.emoji());
        }
        if (event instanceof ChatEvent.ReactionRemoved removed) {
            return reaction("MESSAGE_REACTION_REMOVE", removed.message(), removed.userId(), removed.emoji());
        }
        if (event instanceof ChatEvent.TypingStarted typing) {
            return seen(typing.channelId()).map(channel -> typing(channel, typing.userId()));
        }
        return Optional.empty();
    }

    private Optional<Dispatch> message(String name, Message message) {
        return seen(message).map(channel -> {
            ObjectNode node = context.wire().messageEvent(message, context.botId());
            String full = node.toString();
            boolean direct = channel.type() == ChannelType.DIRECT;
            String stripped = !direct && strip(node) ? node.toString() : full;
            return new Dispatch(name, direct, Kind.MESSAGE.intents(direct), full, stripped);
        });
    }

    private Optional<Dispatch> deleted(Message message) {
        return seen(message)
                .map(channel -> dispatch(
                        "MESSAGE_DELETE", channel, Kind.MESSAGE, in(channel).put("id", Long.toString(message.id()))));
    }

    private Dispatch deleted(Channel channel, List<Message> messages) {
        ObjectNode node = in(channel);
        ArrayNode ids = node.putArray("ids");
        messages.forEach(message -> ids.add(Long.toString(message.id())));
        return dispatch("MESSAGE_DELETE_BULK", channel, Kind.MESSAGE, node);
    }

    /** Whether anything was taken away; what mentions the bot, or is its own, it may read in any case. */
    private boolean strip(ObjectNode message) {
        String bot = Long.toString(context.botId());
        boolean own = message.path("author").path("id").asText().equals(bot);
        boolean mentioned = message.path("mentions")
                .valueStream()
                .anyMatch(user -> user.path("id").asText().equals(bot));
        boolean strange = !own && !mentioned;
        if (strange) {
            message.put("content", "");
            message.putArray("embeds");
            message.putArray("attachments");
            message.putArray("components");
        }
        JsonNode replied = message.path("referenced_message");
        boolean strangeReplied = replied instanceof ObjectNode object && strip(object);
        return strange || strangeReplied;
    }

    private Optional<Dispatch> reaction(String name, Message message, long userId, String emoji) {
        return seen(message).map(channel -> {
            ObjectNode node = in(channel);
            node.put("message_id", Long.toString(message.id())).put("user_id", Long.toString(userId));
            node.set("emoji", WireJson.emoji(emoji));
            node.put("burst", false).put("type", 0);
            if (name.endsWith("ADD")) {
                node.put("message_author_id", Long.toString(message.authorId()));
                member(channel, userId, node);
            }
            return dispatch(name, channel, Kind.REACTION, node);
        });
    }

    private Dispatch typing(Channel channel, long userId) {
        ObjectNode node = in(channel).put("user_id", Long.toString(userId));
        node.put("timestamp", context.world().clock().instant().getEpochSecond());
        member(channel, userId, node);
        return dispatch("TYPING_START", channel, Kind.TYPING, node);
    }

    private void member(Channel channel, long userId, ObjectNode node) {
        if (channel.inGuild()) {
            context.world()
                    .member(userId)
                    .ifPresent(member -> node.set("member", context.wire().member(member)));
        }
    }

    private Optional<Channel> seen(Message message) {
        return message.ephemeral() ? Optional.empty() : seen(message.channelId());
    }

    private Optional<Channel> seen(long channelId) {
        return context.world()
                .channel(channelId)
                .filter(channel -> context.permissions().has(Permission.VIEW_CHANNEL, channel, context.botId()));
    }

    private ObjectNode in(Channel channel) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("channel_id", Long.toString(channel.id()));
        if (channel.inGuild()) {
            node.put("guild_id", Long.toString(context.world().guild().id()));
        }
        return node;
    }

    private static Dispatch dispatch(String name, Channel channel, Kind kind, ObjectNode data) {
        boolean direct = channel.type() == ChannelType.DIRECT;
        String text = data.toString();
        return new Dispatch(name, direct, kind.intents(direct), text, text);
    }

    private enum Kind {
        MESSAGE(Intent.GUILD_MESSAGES, Intent.DIRECT_MESSAGES),
        REACTION(Intent.GUILD_MESSAGE_REACTIONS, Intent.DIRECT_MESSAGE_REACTIONS),
        TYPING(Intent.GUILD_MESSAGE_TYPING, Intent.DIRECT_MESSAGE_TYPING);

        private final Intent guild;
        private final Intent direct;

        Kind(Intent guild, Intent direct) {
            this.guild = guild;
            this.direct = direct;
        }

        Set<Intent> intents(boolean inDirect) {
            return Set.of(inDirect ? direct : guild);
        }
    }
}
