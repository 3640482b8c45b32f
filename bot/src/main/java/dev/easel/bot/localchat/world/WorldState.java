package dev.easel.bot.localchat.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The tables behind {@link World}, which guards them. */
public final class WorldState {
    /** A channel forgets its oldest messages beyond this number. */
    private static final int MOST_MESSAGES = 10_000;

    /** Who read what. */
    record Reader(long userId, long channelId) {}

    Guild guild = new Guild(0, "", 0);
    final Map<Long, User> users = new LinkedHashMap<>();
    final Map<Long, Member> members = new LinkedHashMap<>();
    final Map<Long, Role> roles = new LinkedHashMap<>();
    final Map<Long, Channel> channels = new LinkedHashMap<>();
    final Map<Long, NavigableMap<Long, Message>> messages = new HashMap<>();
    final Map<Long, List<Command>> commands = new LinkedHashMap<>();
    final Map<Long, Presence> presences = new HashMap<>();
    /** Messages dropped for their age, whose files are still kept. */
    final List<Message> forgotten = new ArrayList<>();

    final Map<Reader, Long> read = new HashMap<>();

    WorldState() {}

    NavigableMap<Long, Message> messagesOf(long channelId) {
        return messages.computeIfAbsent(channelId, id -> new TreeMap<>());
    }

    void put(Message message) {
        NavigableMap<Long, Message> all = messagesOf(message.channelId());
        all.put(message.id(), message);
        if (all.size() > MOST_MESSAGES) {
            forgotten.add(all.pollFirstEntry().getValue());
        }
    }
}
