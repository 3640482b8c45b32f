package dev.easel.bot.localchat.page;

import dev.easel.bot.localchat.world.Channel;
import dev.easel.bot.localchat.world.ChannelType;
import dev.easel.bot.localchat.world.Member;
import dev.easel.bot.localchat.world.Mentions;
import dev.easel.bot.localchat.world.Message;
import dev.easel.bot.localchat.world.MessageQuery;
import dev.easel.bot.localchat.world.World;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Counts what somebody has not read. */
final class UnreadCounts {
    /** More are not counted. */
    private static final int MOST = 1000;

    /**
     * Of one channel.
     *
     * @param count messages of others
     * @param mentions those among them that are for this person: all in a direct channel
     */
    record Counts(int count, int mentions) {}

    private final World world;

    UnreadCounts(World world) {
        this.world = world;
    }

    Counts of(Channel channel, long userId) {
        // After 0 would be no query for newer ones; no message has the id 1.
        long read = Math.max(1, world.readUpTo(userId, channel.id()));
        List<Message> unread = world.messages(
                channel.id(),
                new MessageQuery(0, read, 0, MOST),
                message -> message.authorId() != userId && message.visibleTo(userId));
        Set<Long> roles = world.member(userId).map(Member::roleIds).orElse(Set.of());
        long mentions = unread.stream()
                .filter(message -> channel.type() == ChannelType.DIRECT || meant(message.mentions(), userId, roles))
                .count();
        return new Counts(unread.size(), (int) mentions);
    }

    private static boolean meant(Mentions mentions, long userId, Set<Long> roles) {
        return mentions.everyone()
                || mentions.userIds().contains(userId)
                || !Collections.disjoint(mentions.roleIds(), roles);
    }
}
