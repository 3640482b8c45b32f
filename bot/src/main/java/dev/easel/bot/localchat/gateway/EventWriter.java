package dev.easel.bot.localchat.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.world.Channel;
import dev.easel.bot.localchat.world.ChannelType;
import dev.easel.bot.localchat.world.ChatEvent;
import dev.easel.bot.localchat.world.Member;
import dev.easel.bot.localchat.world.Presence;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Turns what happens in the world into the gateway's events. Called under the world's lock. */
final class EventWriter {
    private static final Set<Intent> GUILDS = Set.of(Intent.GUILDS);

    private final ChatContext context;
    private final MessageEvents messages;
    private final Set<Long> members = new HashSet<>();

    EventWriter(ChatContext context) {
        this.context = context;
        this.messages = new MessageEvents(context);
        context.world().members().forEach(member -> members.add(member.userId()));
    }

    /** The event; empty for what bots are not told. */
    Optional<Dispatch> write(ChatEvent event) {
        if (event instanceof ChatEvent.GuildChanged changed) {
            return guild("GUILD_UPDATE", Welcome.settings(changed.guild()));
        }
        if (event instanceof ChatEvent.MemberUpdated updated) {
            return Optional.of(member(updated.member()));
        }
        if (event instanceof ChatEvent.PresenceChanged changed) {
            return Optional.of(presence(changed.userId(), changed.presence()));
        }
        Optional<Dispatch> role = role(event);
        if (role.isPresent()) {
            return role;
        }
        Optional<Dispatch> channel = channel(event);
        return channel.isPresent() ? channel : messages.write(event);
    }

    private Optional<Dispatch> role(ChatEvent event) {
        if (event instanceof ChatEvent.RoleCreated created) {
            return guild(
                    "GUILD_ROLE_CREATE", inGuild().set("role", context.wire().role(created.role())));
        }
        if (event instanceof ChatEvent.RoleUpdated updated) {
            return guild(
                    "GUILD_ROLE_UPDATE", inGuild().set("role", context.wire().role(updated.role())));
        }
        if (event instanceof ChatEvent.RoleDeleted deleted) {
            return guild(
                    "GUILD_ROLE_DELETE",
                    inGuild().put("role_id", Long.toString(deleted.role().id())));
        }
        return Optional.empty();
    }

    private Optional<Dispatch> channel(ChatEvent event) {
        if (event instanceof ChatEvent.ChannelCreated created) {
            return channel("CREATE", created.channel());
        }
        if (event instanceof ChatEvent.ChannelUpdated updated) {
            return channel("UPDATE", updated.channel());
        }
        if (event instanceof ChatEvent.ChannelDeleted deleted) {
            return channel("DELETE", deleted.channel());
        }
        return Optional.empty();
    }

    /** Bots are told nothing of direct channels as such. */
    private Optional<Dispatch> channel(String what, Channel channel) {
        if (channel.type() == ChannelType.DIRECT) {
            return Optional.empty();
        }
        ObjectNode node = context.wire().channel(channel);
        if (channel.type() == ChannelType.TEXT) {
            return guild("CHANNEL_" + what, node);
        }
        if (what.equals("CREATE")) {
            node.put("newly_created", true);
        }
        return guild("THREAD_" + what, node);
    }

    /** A bot always hears of itself. */
    private Dispatch member(Member member) {
        ObjectNode node = context.wire().member(member);
        node.put("guild_id", Long.toString(context.world().guild().id()));
        String name = members.add(member.userId()) ? "GUILD_MEMBER_ADD" : "GUILD_MEMBER_UPDATE";
        boolean self = member.userId() == context.botId();
        return Dispatch.guild(name, self ? Set.of() : Set.of(Intent.GUILD_MEMBERS), node);
    }

    private Dispatch presence(long userId, Presence presence) {
        ObjectNode node = inGuild();
        node.putObject("user").put("id", Long.toString(userId));
        boolean shown = presence.online() && !presence.status().equals("invisible");
        String status = shown ? presence.status() : "offline";
        node.put("status", status);
        ObjectNode client = node.putObject("client_status");
        if (!status.equals("offline")) {
            client.put("web", status);
        }
        node.putArray("activities");
        if (shown && presence.activity() != null) {
            node.withArrayProperty("activities")
                    .addObject()
                    .put("name", "Custom Status")
                    .put("type", 4)
                    .put("state", presence.activity())
                    .put("created_at", context.world().clock().millis());
        }
        return Dispatch.guild("PRESENCE_UPDATE", Set.of(Intent.GUILD_PRESENCES), node);
    }

    private ObjectNode inGuild() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("guild_id", Long.toString(context.world().guild().id()));
    }

    private static Optional<Dispatch> guild(String name, ObjectNode data) {
        return Optional.of(Dispatch.guild(name, GUILDS, data));
    }
}
