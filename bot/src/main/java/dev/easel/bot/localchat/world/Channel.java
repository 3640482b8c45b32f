package dev.easel.bot.localchat.world;

import java.util.List;

/**
 * Where messages go.
 *
 * @param id snowflake
 * @param type text, direct or thread
 * @param name 1-100 characters; empty for a direct channel
 * @param topic up to 1024 characters
 * @param nsfw age-restricted
 * @param position order in the list
 * @param parentId of a thread its channel; 0 for none
 * @param ownerId who opened a thread; 0 for none
 * @param overwrites exceptions to the roles' permissions
 * @param recipientIds of a direct channel the person and the bot, of a thread those who joined it
 */
public record Channel(
        long id,
        ChannelType type,
        String name,
        String topic,
        boolean nsfw,
        int position,
        long parentId,
        long ownerId,
        List<Overwrite> overwrites,
        List<Long> recipientIds) {
    public Channel {
        overwrites = List.copyOf(overwrites);
        recipientIds = List.copyOf(recipientIds);
    }

    /** The same channel with other exceptions to the roles' permissions. */
    public Channel withOverwrites(List<Overwrite> others) {
        return new Channel(id, type, name, topic, nsfw, position, parentId, ownerId, others, recipientIds);
    }

    /** The same channel with other people in it. */
    public Channel withRecipients(List<Long> otherIds) {
        return new Channel(id, type, name, topic, nsfw, position, parentId, ownerId, overwrites, otherIds);
    }

    /** Whether it lies in the guild. */
    public boolean inGuild() {
        return type != ChannelType.DIRECT;
    }
}
