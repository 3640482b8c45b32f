package dev.easel.bot.localchat.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.http.ApiException;
import dev.easel.bot.localchat.http.HttpCall;
import dev.easel.bot.localchat.http.Reply;
import dev.easel.bot.localchat.http.Router;
import dev.easel.bot.localchat.world.Channel;
import dev.easel.bot.localchat.world.ChannelType;
import dev.easel.bot.localchat.world.ChatEvent;
import dev.easel.bot.localchat.world.Permission;
import dev.easel.bot.localchat.world.Snowflakes;
import dev.easel.bot.localchat.world.WireJson;
import dev.easel.bot.localchat.world.World;
import java.util.ArrayList;
import java.util.List;

/** Threads: opening them, and who takes part. */
final class ThreadRoutes {
    private static final String MEMBER = "/channels/{channel}/thread-members/{user}";

    private final ChatContext context;
    private final World world;
    private final Access access;
    private final GuildAccess guilds;

    ThreadRoutes(ChatContext context) {
        this.context = context;
        this.world = context.world();
        this.access = new Access(context);
        this.guilds = new GuildAccess(context);
    }

    void addTo(Router router) {
        router.add("GET", "/guilds/{guild}/threads/active", this::active)
                .add("POST", "/channels/{channel}/threads", this::open)
                .add("POST", "/channels/{channel}/messages/{message}/threads", this::openFromMessage)
                .add("GET", "/channels/{channel}/thread-members", this::members)
                .add("GET", MEMBER, this::member)
                .add("PUT", MEMBER, this::join)
                .add("DELETE", MEMBER, this::leave);
    }

    private Reply active(HttpCall call) {
        guilds.guild(call);
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode threads = node.putArray("threads");
        ArrayNode members = node.putArray("members");
        for (Channel channel : world.channels()) {
            if (channel.type() == ChannelType.THREAD
                    && context.permissions().has(Permission.VIEW_CHANNEL, channel, context.botId())) {
                threads.add(context.wire().channel(channel));
                if (channel.recipientIds().contains(context.botId())) {
                    members.add(member(channel, context.botId()));
                }
            }
        }
        return Reply.json(node.put("has_more", false));
    }

    private Reply open(HttpCall call) {
        Channel parent = parent(call);
        String name = new ChannelForm(call).threadName();
        return Reply.json(201, context.wire().channel(create(world.ids().next(), parent, name)));
    }

    /** Such a thread has the id of its message. */
    private Reply openFromMessage(HttpCall call) {
        Channel parent = parent(call);
        long messageId =
                access.message(parent.id(), call.id("message"), context.botId()).id();
        String name = new ChannelForm(call).threadName();
        return Reply.json(201, context.wire().channel(create(messageId, parent, name)));
    }

    private Channel parent(HttpCall call) {
        Channel parent = access.channel(call.id("channel"), context.botId());
        if (parent.type() != ChannelType.TEXT) {
            throw new ApiException(400, 50024, "Cannot execute action on this channel type");
        }
        access.require(Permission.CREATE_PUBLIC_THREADS, parent, context.botId());
        return parent;
    }

    private Channel create(long id, Channel parent, String name) {
        Channel thread = new Channel(
                id,
                ChannelType.THREAD,
                name,
                "",
                false,
                0,
                parent.id(),
                context.botId(),
                List.of(),
                List.of(context.botId()));
        return world.together(() -> {
            if (world.channel(id).isPresent()) {
                throw new ApiException(400, 160004, "A thread has already been created for this message");
            }
            world.accept(new ChatEvent.ChannelCreated(thread));
            return thread;
        });
    }

    private Channel thread(HttpCall call) {
        Channel thread = access.channel(call.id("channel"), context.botId());
        if (thread.type() != ChannelType.THREAD) {
            throw new ApiException(400, 50024, "Cannot execute action on this channel type");
        }
        return thread;
    }

    private Reply members(HttpCall call) {
        Channel thread = thread(call);
        ArrayNode members = JsonNodeFactory.instance.arrayNode();
        thread.recipientIds().forEach(id -> members.add(member(thread, id)));
        return Reply.json(members);
    }

    private Reply member(HttpCall call) {
        Channel thread = thread(call);
        long userId = guilds.member(call).userId();
        if (!thread.recipientIds().contains(userId)) {
            throw ApiException.unknown(10007, "Member");
        }
        return Reply.json(member(thread, userId));
    }

    private static ObjectNode member(Channel thread, long userId) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", Long.toString(thread.id()))
                .put("user_id", Long.toString(userId))
                .put("join_timestamp", WireJson.time(Snowflakes.time(thread.id())))
                .put("flags", 0);
    }

    private Reply join(HttpCall call) {
        return change(call, true);
    }

    private Reply leave(HttpCall call) {
        return change(call, false);
    }

    private Reply change(HttpCall call, boolean joins) {
        world.together(() -> {
            Channel thread = thread(call);
            long userId = guilds.member(call).userId();
            if (userId != context.botId()) {
                permit(thread, joins);
            }
            List<Long> members = new ArrayList<>(thread.recipientIds());
            members.remove(userId);
            if (joins) {
                members.add(userId);
            }
            if (joins != thread.recipientIds().contains(userId)) {
                world.accept(new ChatEvent.ChannelUpdated(thread.withRecipients(members)));
            }
            return thread;
        });
        return Reply.noContent();
    }

    /** Whoever may write in a thread brings others; only who manages threads sends them away. */
    private void permit(Channel thread, boolean joins) {
        boolean manages = context.permissions().has(Permission.MANAGE_THREADS, thread, context.botId());
        if (!manages && !(joins && context.permissions().maySend(thread, context.botId()))) {
            throw Access.missingPermissions();
        }
    }
}
