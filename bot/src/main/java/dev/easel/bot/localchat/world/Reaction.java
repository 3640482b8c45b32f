package dev.easel.bot.localchat.world;

import java.util.List;
import java.util.stream.Stream;

/**
 * One emoji below a message.
 *
 * @param emoji Unicode, or name:id of a custom one
 * @param userIds who reacted, first to last
 */
public record Reaction(String emoji, List<Long> userIds) {
    public Reaction {
        userIds = List.copyOf(userIds);
    }

    Reaction with(long userId) {
        return new Reaction(
                emoji, Stream.concat(userIds.stream(), Stream.of(userId)).toList());
    }

    Reaction without(long userId) {
        return new Reaction(emoji, userIds.stream().filter(id -> id != userId).toList());
    }
}
