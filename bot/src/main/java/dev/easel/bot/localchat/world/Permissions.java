package dev.easel.bot.localchat.world;

import java.util.List;

/** Works out what somebody may do in a channel, in the order that Discord's documentation gives ("Permission Overwrites"). */
public final class Permissions {
    /** What people may do in a direct channel. */
    private static final long DIRECT = Permission.of(
            Permission.VIEW_CHANNEL,
            Permission.SEND_MESSAGES,
            Permission.ADD_REACTIONS,
            Permission.EMBED_LINKS,
            Permission.ATTACH_FILES,
            Permission.READ_MESSAGE_HISTORY,
            Permission.MENTION_EVERYONE,
            Permission.USE_EXTERNAL_EMOJIS,
            Permission.USE_APPLICATION_COMMANDS);

    private final World world;

    public Permissions(World world) {
        this.world = world;
    }

    /** Bits of {@link Permission} that somebody has in the guild as a whole; none for who is no member. */
    public long inGuild(long userId) {
        if (userId == world.guild().ownerId()) {
            return Permission.all();
        }
        long bits = world.member(userId).map(this::fromRoles).orElse(0L);
        return Permission.ADMINISTRATOR.in(bits) ? Permission.all() : bits;
    }

    private long fromRoles(Member member) {
        long bits = world.role(world.guild().id()).map(Role::permissions).orElse(0L);
        for (long roleId : member.roleIds()) {
            bits |= world.role(roleId).map(Role::permissions).orElse(0L);
        }
        return bits;
    }

    /** Bits of {@link Permission} that the bot has in a channel; where it is not, those of an answer to an interaction. */
    public long ofBot(Channel channel, long botId) {
        return channel.inGuild() ? in(channel, botId) : DIRECT;
    }

    /** Bits of {@link Permission} that somebody has in a channel; a thread's are those of its channel. */
    public long in(Channel channel, long userId) {
        if (channel.type() == ChannelType.DIRECT) {
            return channel.recipientIds().contains(userId) ? DIRECT : 0;
        }
        if (channel.type() == ChannelType.THREAD) {
            return world.channel(channel.parentId())
                    .map(parent -> in(parent, userId))
                    .orElse(0L);
        }
        long bits = inGuild(userId);
        if (Permission.ADMINISTRATOR.in(bits)) {
            return bits;
        }
        long everyone = world.guild().id();
        bits = applied(
                bits,
                channel.overwrites().stream()
                        .filter(o -> !o.member() && o.targetId() == everyone)
                        .toList());
        List<Long> roleIds = world.member(userId)
                .map(member -> List.copyOf(member.roleIds()))
                .orElse(List.of());
        bits = applied(
                bits,
                channel.overwrites().stream()
                        .filter(o -> !o.member() && roleIds.contains(o.targetId()))
                        .toList());
        bits = applied(
                bits,
                channel.overwrites().stream()
                        .filter(o -> o.member() && o.targetId() == userId)
                        .toList());
        return Permission.VIEW_CHANNEL.in(bits) ? bits : 0;
    }

    private static long applied(long bits, List<Overwrite> overwrites) {
        long allow = 0;
        long deny = 0;
        for (Overwrite overwrite : overwrites) {
            allow |= overwrite.allow();
            deny |= overwrite.deny();
        }
        return (bits & ~deny) | allow;
    }

    /** Whether somebody has a permission in a channel. */
    public boolean has(Permission permission, Channel channel, long userId) {
        return permission.in(in(channel, userId));
    }

    /** Whether somebody may write there: threads ask for a permission of their own. */
    public boolean maySend(Channel channel, long userId) {
        Permission needed =
                channel.type() == ChannelType.THREAD ? Permission.SEND_MESSAGES_IN_THREADS : Permission.SEND_MESSAGES;
        return has(needed, channel, userId);
    }

    /** Whether a thread or channel is age-restricted. */
    public boolean nsfw(Channel channel) {
        boolean parent = channel.type() == ChannelType.THREAD
                && world.channel(channel.parentId()).map(Channel::nsfw).orElse(false);
        return channel.nsfw() || parent;
    }
}
