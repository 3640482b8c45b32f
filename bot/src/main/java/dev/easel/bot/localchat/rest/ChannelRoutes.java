package dev.easel.bot.localchat.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.FormErrors;
import dev.easel.bot.localchat.http.FormFields;
import dev.easel.bot.localchat.http.HttpCall;
import dev.easel.bot.localchat.http.Reply;
import dev.easel.bot.localchat.http.Router;
import dev.easel.bot.localchat.world.Channel;
import dev.easel.bot.localchat.world.ChannelType;
import dev.easel.bot.localchat.world.ChatEvent;
import dev.easel.bot.localchat.world.MessageQuery;
import dev.easel.bot.localchat.world.Overwrite;
import dev.easel.bot.localchat.world.Permission;
import dev.easel.bot.localchat.world.World;
import java.util.List;
import java.util.stream.Stream;

/** Channels: what there is, and what a bot with Manage Channels does with them. */
final class ChannelRoutes {
    private static final int MOST_CHANNELS = 500;

    private final ChatContext context;
    private final World world;
    private final Access access;
    private final GuildAccess guilds;
    private final OverwriteForm overwrites;

    ChannelRoutes(ChatContext context) {
        this.context = context;
        this.world = context.world();
        this.access = new Access(context);
        this.guilds = new GuildAccess(context);
        this.overwrites = new OverwriteForm(context);
    }

    void addTo(Router router) {
        router.add("GET", "/guilds/{guild}/channels", this::list)
                .add("POST", "/guilds/{guild}/channels", this::create)
                .add("GET", "/channels/{channel}", this::get)
                .add("PATCH", "/channels/{channel}", this::edit)
                .add("DELETE", "/channels/{channel}", this::delete)
                .add("PUT", "/channels/{channel}/permissions/{overwrite}", this::putOverwrite)
                .add("DELETE", "/channels/{channel}/permissions/{overwrite}", this::deleteOverwrite);
    }

    private Reply list(HttpCall call) {
        guilds.guild(call);
        ArrayNode channels = JsonNodeFactory.instance.arrayNode();
        world.channels().stream()
                .filter(channel -> channel.type() == ChannelType.TEXT)
                .forEach(channel -> channels.add(context.wire().channel(channel)));
        return Reply.json(channels);
    }

    private Reply create(HttpCall call) {
        guilds.guild(call);
        access.require(Permission.MANAGE_CHANNELS, context.botId());
        if (world.channels().size() >= MOST_CHANNELS) {
            throw new ApiException(400, 30013, "Maximum number of guild channels reached (" + MOST_CHANNELS + ")");
        }
        int last = world.channels().stream().mapToInt(Channel::position).max().orElse(0);
        Channel blank =
                new Channel(world.ids().next(), ChannelType.TEXT, "", "", false, last + 1, 0, 0, List.of(), List.of());
        Channel channel = new ChannelForm(call).forNewChannel().change(blank, overwrites);
        overwrites.check(channel.overwrites(), context.permissions().inGuild(context.botId()));
        world.accept(new ChatEvent.ChannelCreated(channel));
        return Reply.json(201, context.wire().channel(channel));
    }

    private Reply get(HttpCall call) {
        return Reply.json(context.wire().channel(channel(call)));
    }

    private Channel channel(HttpCall call) {
        return access.channel(call.id("channel"), context.botId());
    }

    private Reply edit(HttpCall call) {
        ChannelForm form = new ChannelForm(call);
        Channel changed = world.together(() -> {
            Channel old = channel(call);
            permitEdit(old);
            Channel channel = form.change(old, overwrites);
            if (form.namesOverwrites()) {
                access.require(Permission.MANAGE_ROLES, old, context.botId());
                overwrites.check(channel.overwrites(), context.permissions().in(old, context.botId()));
            }
            world.accept(new ChatEvent.ChannelUpdated(channel));
            return channel;
        });
        return Reply.json(context.wire().channel(changed));
    }

    private void permitEdit(Channel channel) {
        refuseDirect(channel);
        if (channel.type() == ChannelType.TEXT) {
            access.require(Permission.MANAGE_CHANNELS, channel, context.botId());
        } else if (channel.ownerId() != context.botId()) {
            access.require(Permission.MANAGE_THREADS, channel, context.botId());
        }
    }

    private static void refuseDirect(Channel channel) {
        if (channel.type() == ChannelType.DIRECT) {
            throw new ApiException(403, 50003, "Cannot execute action on a DM channel");
        }
    }

    /** A direct channel is only closed for the bot, which changes nothing here. */
    private Reply delete(HttpCall call) {
        Channel gone = world.together(() -> {
            Channel channel = channel(call);
            if (channel.type() != ChannelType.DIRECT) {
                Permission needed =
                        channel.type() == ChannelType.THREAD ? Permission.MANAGE_THREADS : Permission.MANAGE_CHANNELS;
                access.require(needed, channel, context.botId());
                Stream.concat(threads(channel), Stream.of(channel)).forEach(this::delete);
            }
            return channel;
        });
        return Reply.json(context.wire().channel(gone));
    }

    private Stream<Channel> threads(Channel channel) {
        return world.channels().stream().filter(thread -> thread.parentId() == channel.id());
    }

    private void delete(Channel channel) {
        world.messages(channel.id(), MessageQuery.newest(Integer.MAX_VALUE), message -> true)
                .forEach(message -> message.attachments()
                        .forEach(attachment -> world.files().remove(attachment.id())));
        world.accept(new ChatEvent.ChannelDeleted(channel));
    }

    private Reply putOverwrite(HttpCall call) {
        FormErrors errors = new FormErrors();
        Overwrite overwrite = overwrites.one(new FormFields(call.json(), "", errors), call.id("overwrite"));
        errors.refuse();
        changeOverwrites(call, overwrite.targetId(), List.of(overwrite));
        return Reply.noContent();
    }

    private Reply deleteOverwrite(HttpCall call) {
        changeOverwrites(call, call.id("overwrite"), List.of());
        return Reply.noContent();
    }

    private void changeOverwrites(HttpCall call, long targetId, List<Overwrite> instead) {
        world.together(() -> {
            Channel old = channel(call);
            refuseDirect(old);
            access.require(Permission.MANAGE_ROLES, old, context.botId());
            overwrites.check(instead, context.permissions().in(old, context.botId()));
            Stream<Overwrite> others = old.overwrites().stream().filter(other -> other.targetId() != targetId);
            Channel channel =
                    old.withOverwrites(Stream.concat(others, instead.stream()).toList());
            world.accept(new ChatEvent.ChannelUpdated(channel));
            return channel;
        });
    }
}
