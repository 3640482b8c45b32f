package dev.easel.bot.localchat.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;

/** Writes what the world holds as Discord's API does (v10). */
public final class WireJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSxxx").withZone(ZoneOffset.UTC);

    private final World world;
    private final FileLinks links;

    /**
     * Writes for one world.
     *
     * @param origin scheme, host and port of this server, for the addresses of files
     */
    public WireJson(World world, String origin) {
        this.world = world;
        this.links = new FileLinks(origin, world.clock());
    }

    /** The addresses of files as this object writes them. */
    public FileLinks links() {
        return links;
    }

    /** An ISO 8601 time with offset. */
    public static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** A user object. */
    public ObjectNode user(User user) {
        ObjectNode node = JSON.objectNode();
        node.put("id", Long.toString(user.id()));
        node.put("username", user.username());
        node.put("discriminator", user.bot() ? "0001" : "0");
        node.put("global_name", user.bot() ? null : user.displayName());
        node.putNull("avatar").putNull("banner").putNull("accent_color").putNull("avatar_decoration_data");
        node.putNull("collectibles").putNull("primary_guild");
        node.put("public_flags", 0).put("flags", 0);
        if (user.bot()) {
            node.put("bot", true);
        }
        return node;
    }

    /** The user object of an id; of somebody unknown a name made of it. */
    public ObjectNode user(long id) {
        return user(world.user(id).orElse(new User(id, "deleted-" + id, "Deleted user", false, "")));
    }

    /** A role object. */
    public ObjectNode role(Role role) {
        ObjectNode node = JSON.objectNode();
        node.put("id", Long.toString(role.id()));
        node.put("name", role.name());
        node.putNull("description");
        node.put("permissions", Long.toString(role.permissions()));
        node.put("position", role.position());
        node.put("color", role.color());
        node.putObject("colors")
                .put("primary_color", role.color())
                .putNull("secondary_color")
                .putNull("tertiary_color");
        node.put("hoist", role.position() > 0).put("managed", role.botId() != 0).put("mentionable", role.botId() == 0);
        node.putNull("icon").putNull("unicode_emoji").put("flags", 0);
        if (role.botId() != 0) {
            node.putObject("tags").put("bot_id", Long.toString(role.botId()));
        }
        return node;
    }

    /** A member object with its user. */
    public ObjectNode member(Member member) {
        ObjectNode node = memberOnly(member);
        node.set("user", user(member.userId()));
        return node;
    }

    /** A member object without its user, as messages carry it. */
    public ObjectNode memberOnly(Member member) {
        ObjectNode node = JSON.objectNode();
        node.put("nick", member.nick());
        node.putNull("avatar").putNull("banner");
        ArrayNode roles = node.putArray("roles");
        member.roleIds().stream().sorted().forEach(id -> roles.add(Long.toString(id)));
        node.put("joined_at", time(member.joinedAt()));
        node.putNull("premium_since").putNull("communication_disabled_until");
        node.put("deaf", false).put("mute", false).put("pending", false).put("flags", 0);
        return node;
    }

    /** A channel, thread or direct-channel object, as its bot sees it. */
    public ObjectNode channel(Channel channel) {
        ObjectNode node = JSON.objectNode();
        node.put("id", Long.toString(channel.id()));
        node.put("type", channel.type().number());
        node.put("flags", 0);
        node.put(
                "last_message_id",
                lastMessageId(channel).map(id -> Long.toString(id)).orElse(null));
        if (channel.type() == ChannelType.DIRECT) {
            ArrayNode recipients = node.putArray("recipients");
            channel.recipientIds().stream()
                    .filter(id -> world.user(id).filter(User::bot).isEmpty())
                    .forEach(id -> recipients.add(user(id)));
            return node;
        }
        node.put("guild_id", Long.toString(world.guild().id()));
        node.put("name", channel.name());
        node.put("parent_id", channel.parentId() == 0 ? null : Long.toString(channel.parentId()));
        node.put("rate_limit_per_user", 0);
        return channel.type() == ChannelType.THREAD ? thread(channel, node) : text(channel, node);
    }

    private ObjectNode text(Channel channel, ObjectNode node) {
        node.put("topic", channel.topic().isEmpty() ? null : channel.topic());
        node.put("nsfw", channel.nsfw());
        node.put("position", channel.position());
        ArrayNode overwrites = node.putArray("permission_overwrites");
        for (Overwrite overwrite : channel.overwrites()) {
            overwrites
                    .addObject()
                    .put("id", Long.toString(overwrite.targetId()))
                    .put("type", overwrite.member() ? 1 : 0)
                    .put("allow", Long.toString(overwrite.allow()))
                    .put("deny", Long.toString(overwrite.deny()));
        }
        return node;
    }

    private ObjectNode thread(Channel channel, ObjectNode node) {
        node.put("owner_id", Long.toString(channel.ownerId()));
        node.put("message_count", 0)
                .put("member_count", channel.recipientIds().size())
                .put("total_message_sent", 0);
        node.putObject("thread_metadata")
                .put("archived", false)
                .put("auto_archive_duration", 4320)
                .put("archive_timestamp", time(Snowflakes.time(channel.id())))
                .put("locked", false)
                .put("create_timestamp", time(Snowflakes.time(channel.id())));
        return node;
    }

    private Optional<Long> lastMessageId(Channel channel) {
        return world.messages(channel.id(), MessageQuery.newest(1), message -> !message.ephemeral()).stream()
                .map(Message::id)
                .findFirst();
    }

    /** An attachment object. */
    public ObjectNode attachment(Attachment attachment) {
        ObjectNode node = JSON.objectNode();
        String url = links.address(attachment);
        node.put("id", Long.toString(attachment.id()));
        node.put("filename", attachment.filename());
        node.put("size", attachment.size());
        node.put("url", url);
        node.put("proxy_url", url);
        node.put("content_type", attachment.contentType());
        if (attachment.width() > 0) {
            node.put("width", attachment.width()).put("height", attachment.height());
        }
        if (attachment.description() != null) {
            node.put("description", attachment.description());
        }
        if (attachment.ephemeral()) {
            node.put("ephemeral", true);
        }
        return node;
    }

    /** A message object as the API answers; `reader` sees their own reactions marked. */
    public ObjectNode message(Message message, long reader) {
        ObjectNode node = plain(message, reader);
        if (message.replyToId() != 0) {
            node.putObject("message_reference")
                    .put("type", 0)
                    .put("message_id", Long.toString(message.replyToId()))
                    .put("channel_id", Long.toString(message.channelId()));
            node.set(
                    "referenced_message",
                    world.message(message.channelId(), message.replyToId())
                            .filter(replied -> replied.visibleTo(reader))
                            .<JsonNode>map(replied -> plain(replied, reader))
                            .orElse(JSON.nullNode()));
        }
        return node;
    }

    /** A message object as the gateway tells it, with the guild and the author's place in it. */
    public ObjectNode messageEvent(Message message, long reader) {
        ObjectNode node = message(message, reader);
        world.channel(message.channelId()).filter(Channel::inGuild).ifPresent(channel -> {
            node.put("guild_id", Long.toString(world.guild().id()));
            world.member(message.authorId()).ifPresent(member -> node.set("member", memberOnly(member)));
        });
        world.channel(message.channelId())
                .ifPresent(channel -> node.put("channel_type", channel.type().number()));
        return node;
    }

    private ObjectNode plain(Message message, long reader) {
        ObjectNode node = JSON.objectNode();
        node.put("id", Long.toString(message.id()));
        node.put("channel_id", Long.toString(message.channelId()));
        node.put("type", message.type());
        node.set("author", user(message.authorId()));
        node.put("content", message.content());
        node.put("timestamp", time(message.sentAt()));
        node.put("edited_timestamp", message.editedAt() == null ? null : time(message.editedAt()));
        node.put("tts", false).put("pinned", false).put("flags", message.flags());
        mentions(message.mentions(), node);
        ArrayNode attachments = node.putArray("attachments");
        Set<String> shown = AttachmentReferences.of(message);
        message.attachments().stream()
                .filter(attachment -> !shown.contains(attachment.filename()))
                .forEach(attachment -> attachments.add(attachment(attachment)));
        media(message, node);
        if (!message.reactions().isEmpty()) {
            ArrayNode reactions = node.putArray("reactions");
            message.reactions().forEach(reaction -> reactions.add(reaction(reaction, reader)));
        }
        if (message.nonce() != null) {
            node.put("nonce", message.nonce());
        }
        if (message.applicationId() != 0) {
            node.put("application_id", Long.toString(message.applicationId()));
            node.put("webhook_id", Long.toString(message.applicationId()));
        }
        origin(message, node);
        return node;
    }

    private void media(Message message, ObjectNode node) {
        MediaJson media = new MediaJson(message, links);
        ArrayNode embeds = node.putArray("embeds");
        message.embeds().forEach(embed -> embeds.add(media.embed(embed)));
        ArrayNode components = node.putArray("components");
        message.components().forEach(component -> components.add(media.component(component)));
    }

    private void mentions(Mentions mentions, ObjectNode node) {
        node.put("mention_everyone", mentions.everyone());
        ArrayNode users = node.putArray("mentions");
        mentions.userIds().stream().sorted().forEach(id -> users.add(user(id)));
        ArrayNode roles = node.putArray("mention_roles");
        mentions.roleIds().stream().sorted().forEach(id -> roles.add(Long.toString(id)));
    }

    /** An emoji object: a custom one has an id, a Unicode one none. */
    public static ObjectNode emoji(String emoji) {
        int colon = emoji.lastIndexOf(':');
        ObjectNode node = JSON.objectNode();
        node.put("id", colon > 0 ? emoji.substring(colon + 1) : null);
        node.put("name", colon > 0 ? emoji.substring(0, colon) : emoji);
        return node;
    }

    private static ObjectNode reaction(Reaction reaction, long reader) {
        ObjectNode node = JSON.objectNode();
        int count = reaction.userIds().size();
        node.put("count", count);
        node.putObject("count_details").put("burst", 0).put("normal", count);
        node.put("me", reaction.userIds().contains(reader)).put("me_burst", false);
        node.set("emoji", emoji(reaction.emoji()));
        node.putArray("burst_colors");
        return node;
    }

    private void origin(Message message, ObjectNode node) {
        InteractionOrigin origin = message.origin();
        if (origin != null) {
            node.set("interaction_metadata", metadata(origin, message.channelId()));
        }
    }

    /** For whom the bot acted: the guild, nobody's in its direct channels, or whoever brought it where it is not. */
    private ObjectNode owners(InteractionOrigin origin, long channelId) {
        Channel channel = world.channel(channelId).orElse(null);
        if (channel == null || channel.inGuild()) {
            return JSON.objectNode().put("0", Long.toString(world.guild().id()));
        }
        boolean withBot = channel.recipientIds().stream()
                .anyMatch(id -> world.user(id).filter(User::bot).isPresent());
        return withBot ? JSON.objectNode().put("0", "0") : JSON.objectNode().put("1", Long.toString(origin.userId()));
    }

    private ObjectNode metadata(InteractionOrigin origin, long channelId) {
        ObjectNode metadata = JSON.objectNode();
        metadata.put("id", Long.toString(origin.id()));
        metadata.put("type", origin.type());
        metadata.set("user", user(origin.userId()));
        metadata.set("authorizing_integration_owners", owners(origin, channelId));
        if (!origin.name().isEmpty()) {
            metadata.put("name", origin.name());
        }
        if (origin.originalMessageId() != 0) {
            metadata.put("original_response_message_id", Long.toString(origin.originalMessageId()));
        }
        if (origin.interactedMessageId() != 0) {
            metadata.put("interacted_message_id", Long.toString(origin.interactedMessageId()));
        }
        if (origin.targetId() != 0) {
            target(origin.targetId(), metadata);
        }
        if (origin.triggering() != null) {
            metadata.set("triggering_interaction_metadata", metadata(origin.triggering(), channelId));
        }
        return metadata;
    }

    private void target(long id, ObjectNode metadata) {
        if (world.user(id).isPresent()) {
            metadata.set("target_user", user(id));
        } else {
            metadata.put("target_message_id", Long.toString(id));
        }
    }
}
