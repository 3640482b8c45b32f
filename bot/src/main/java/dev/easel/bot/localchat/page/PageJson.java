package dev.easel.bot.localchat.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.world.Channel;
import dev.easel.bot.localchat.world.ChannelType;
import dev.easel.bot.localchat.world.Guild;
import dev.easel.bot.localchat.world.Message;
import dev.easel.bot.localchat.world.Permission;
import dev.easel.bot.localchat.world.Presence;
import dev.easel.bot.localchat.world.User;
import dev.easel.bot.localchat.world.World;
import java.util.List;

/** What the page is shown beyond Discord's own objects. */
final class PageJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_FILE_BYTES = 10 * 1024 * 1024;
    private static final int MOST_REQUEST_BYTES = 25 * 1024 * 1024;
    private static final int MOST_FILES = 10;

    private final ChatContext context;
    private final World world;
    private final UnreadCounts unread;

    PageJson(ChatContext context) {
        this.context = context;
        this.world = context.world();
        this.unread = new UnreadCounts(world);
    }

    /** People, bots not among them. */
    ArrayNode people() {
        ArrayNode people = JSON.arrayNode();
        world.users().stream().filter(user -> !user.bot()).forEach(user -> people.add(person(user)));
        return people;
    }

    private ObjectNode person(User user) {
        ObjectNode node = context.wire().user(user);
        node.putObject("easel").put("description", user.description());
        return node;
    }

    /** A channel with what somebody may do there. */
    ObjectNode channel(Channel channel, long userId) {
        ObjectNode node = context.wire().channel(channel);
        node.put("permissions", Long.toString(context.permissions().in(channel, userId)));
        if (channel.type() == ChannelType.DIRECT) {
            ArrayNode recipients = node.putArray("recipients");
            channel.recipientIds().stream()
                    .filter(id -> id != userId)
                    .forEach(id -> recipients.add(context.wire().user(id)));
        }
        return node;
    }

    /** The bot and how it shows itself. */
    ObjectNode bot() {
        Presence presence = world.presence(context.botId());
        ObjectNode node = JSON.objectNode();
        node.set("user", context.wire().user(context.botId()));
        node.put("online", presence.online());
        node.put("status", presence.status());
        node.put("activity", presence.activity());
        return node;
    }

    /** Messages as somebody sees them. */
    ArrayNode messages(List<Message> messages, long userId) {
        ArrayNode array = JSON.arrayNode();
        messages.forEach(message -> array.add(context.wire().message(message, userId)));
        return array;
    }

    /** All that somebody's page starts with. */
    ObjectNode state(User me) {
        ObjectNode node = JSON.objectNode();
        node.set("me", person(me));
        node.set("people", people());
        node.set("bot", bot());
        node.set("guild", guild());
        ArrayNode channels = node.putArray("channels");
        ObjectNode counts = node.putObject("unread");
        for (Channel channel : world.channels()) {
            if (context.permissions().has(Permission.VIEW_CHANNEL, channel, me.id())) {
                channels.add(channel(channel, me.id()));
                counts.set(Long.toString(channel.id()), unread(channel, me));
            }
        }
        node.putObject("files")
                .put("max_file_bytes", MOST_FILE_BYTES)
                .put("max_request_bytes", MOST_REQUEST_BYTES)
                .put("max_files", MOST_FILES);
        return node;
    }

    private JsonNode unread(Channel channel, User me) {
        UnreadCounts.Counts counts = unread.of(channel, me.id());
        return JSON.objectNode().put("count", counts.count()).put("mentions", counts.mentions());
    }

    private ObjectNode guild() {
        Guild guild = world.guild();
        ObjectNode node = JSON.objectNode();
        node.put("id", Long.toString(guild.id()));
        node.put("name", guild.name());
        node.put("owner_id", Long.toString(guild.ownerId()));
        ArrayNode roles = node.putArray("roles");
        world.roles().forEach(role -> roles.add(context.wire().role(role)));
        ArrayNode members = node.putArray("members");
        world.members().forEach(member -> members.add(context.wire().member(member)));
        return node;
    }
}
