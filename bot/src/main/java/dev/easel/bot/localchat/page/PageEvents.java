package dev.easel.bot.localchat.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.world.Channel;
import dev.easel.bot.localchat.world.ChannelType;
import dev.easel.bot.localchat.world.ChatEvent;
import dev.easel.bot.localchat.world.Message;
import dev.easel.bot.localchat.world.Role;
import dev.easel.bot.localchat.world.WireJson;
import dev.easel.bot.localchat.world.World;
import java.util.HashSet;
import java.util.Set;

/**
 * Writes what happens into the log, for those who may know of it: once for all of them where they see the same. Confined to
 * the feed's thread.
 */
final class PageEvents {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final World world;
    private final WireJson wire;
    private final PageJson json;
    private final ChannelViews views;
    private final EventLog log;

    PageEvents(ChatContext context, EventLog log) {
        this.world = context.world();
        this.wire = context.wire();
        this.json = new PageJson(context);
        this.views = new ChannelViews(context);
        this.log = log;
        views.refresh();
    }

    /** Forgets what was written and sees the world as it is now: everybody asks anew. */
    void startOver() {
        views.refresh();
        log.cut();
    }

    /** Writes an event for one person. */
    void tell(long userId, String name, JsonNode data) {
        append(Audience.only(userId), name, data);
    }

    /** Writes what the world tells. */
    void write(ChatEvent event) {
        if (event instanceof ChatEvent.MessageCreated created) {
            message("MESSAGE_CREATE", created.message());
        } else if (event instanceof ChatEvent.MessageUpdated updated) {
            message("MESSAGE_UPDATE", updated.message());
        } else if (event instanceof ChatEvent.MessageDeleted deleted) {
            deleted(deleted.message());
        } else if (event instanceof ChatEvent.MessagesDeleted deleted) {
            deleted.messages().forEach(this::deleted);
        } else if (event instanceof ChatEvent.ReactionAdded added) {
            reaction("MESSAGE_REACTION_ADD", added.message(), added.userId(), added.emoji());
        } else if (event instanceof ChatEvent.ReactionRemoved removed) {
            reaction("MESSAGE_REACTION_REMOVE", removed.message(), removed.userId(), removed.emoji());
        } else if (event instanceof ChatEvent.TypingStarted typing) {
            typing(typing);
        } else {
            writeRare(event);
        }
    }

    private void writeRare(ChatEvent event) {
        if (event instanceof ChatEvent.ChannelRead read) {
            ObjectNode data = JSON.objectNode()
                    .put("channel_id", Long.toString(read.channelId()))
                    .put("message_id", Long.toString(read.messageId()));
            tell(read.userId(), "MESSAGE_ACK", data);
        } else if (event instanceof ChatEvent.CommandsChanged) {
            append(Audience.ALL, "COMMANDS_UPDATE", JSON.objectNode());
        } else if (event instanceof ChatEvent.PresenceChanged) {
            append(Audience.ALL, "BOT_UPDATE", json.bot());
        } else {
            writeGuild(event);
        }
    }

    private void writeGuild(ChatEvent event) {
        if (event instanceof ChatEvent.MemberUpdated updated) {
            ObjectNode data = wire.member(updated.member()).put("guild_id", guildId());
            append(Audience.ALL, "GUILD_MEMBER_UPDATE", data);
        } else if (event instanceof ChatEvent.RoleCreated created) {
            role("GUILD_ROLE_CREATE", created.role());
        } else if (event instanceof ChatEvent.RoleUpdated updated) {
            role("GUILD_ROLE_UPDATE", updated.role());
        } else if (event instanceof ChatEvent.RoleDeleted deleted) {
            ObjectNode data = JSON.objectNode()
                    .put("guild_id", guildId())
                    .put("role_id", Long.toString(deleted.role().id()));
            append(Audience.ALL, "GUILD_ROLE_DELETE", data);
        }
        channels();
    }

    /** Tells each person which channels they see otherwise now, whatever the reason. */
    private void channels() {
        Set<Long> touched = new HashSet<>();
        for (ChannelViews.Change change : views.refresh()) {
            Channel channel = change.channel();
            tell(change.userId(), channelEvent(change), json.channel(channel, change.userId()));
            touched.add(change.userId());
        }
        append(Audience.of(touched), "COMMANDS_UPDATE", JSON.objectNode());
    }

    private static String channelEvent(ChannelViews.Change change) {
        return switch (change.kind()) {
            case APPEARED -> change.channel().type() == ChannelType.THREAD ? "THREAD_CREATE" : "CHANNEL_CREATE";
            case CHANGED -> "CHANNEL_UPDATE";
            case GONE -> "CHANNEL_DELETE";
        };
    }

    /** Only who reacted sees a message otherwise than others do. */
    private void message(String name, Message message) {
        Audience readers = readers(message);
        boolean reacted = !message.reactions().isEmpty()
                || world.message(message.channelId(), message.replyToId())
                        .map(replied -> !replied.reactions().isEmpty())
                        .orElse(false);
        if (reacted) {
            readers.ids().forEach(id -> tell(id, name, wire.messageEvent(message, id)));
        } else {
            append(readers, name, message.ephemeral() ? own(message) : wire.messageEvent(message, 0));
        }
    }

    private void deleted(Message message) {
        ObjectNode data = inChannel(message.channelId()).put("id", Long.toString(message.id()));
        append(readers(message), "MESSAGE_DELETE", data);
    }

    private ObjectNode own(Message message) {
        return wire.messageEvent(message, message.visibleToId());
    }

    private Audience readers(Message message) {
        Audience readers = views.readers(message.channelId());
        if (!message.ephemeral()) {
            return readers;
        }
        return readers.has(message.visibleToId()) ? Audience.only(message.visibleToId()) : Audience.of(Set.of());
    }

    private void reaction(String name, Message message, long userId, String emoji) {
        ObjectNode data = inChannel(message.channelId())
                .put("user_id", Long.toString(userId))
                .put("message_id", Long.toString(message.id()))
                .put("message_author_id", Long.toString(message.authorId()))
                .put("burst", false)
                .put("type", 0);
        data.set("emoji", WireJson.emoji(emoji));
        append(readers(message), name, data);
    }

    private void typing(ChatEvent.TypingStarted typing) {
        ObjectNode data = inChannel(typing.channelId())
                .put("user_id", Long.toString(typing.userId()))
                .put("timestamp", world.clock().instant().getEpochSecond());
        append(views.readers(typing.channelId()), "TYPING_START", data);
    }

    private void role(String name, Role role) {
        ObjectNode data = JSON.objectNode().put("guild_id", guildId());
        data.set("role", wire.role(role));
        append(Audience.ALL, name, data);
    }

    private ObjectNode inChannel(long channelId) {
        ObjectNode data = JSON.objectNode().put("channel_id", Long.toString(channelId));
        if (world.channel(channelId).map(Channel::inGuild).orElse(false)) {
            data.put("guild_id", guildId());
        }
        return data;
    }

    private String guildId() {
        return Long.toString(world.guild().id());
    }

    private void append(Audience audience, String name, JsonNode data) {
        if (!audience.isEmpty()) {
            log.append(audience, "{\"t\":\"" + name + "\",\"d\":" + data + "}");
        }
    }
}
