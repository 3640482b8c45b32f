package dev.easel.bot.localchat.page;

import dev.easel.bot.localchat.ChatContext;
import dev.easel.bot.localchat.world.Channel;
import dev.easel.bot.localchat.world.Permission;
import dev.easel.bot.localchat.world.User;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which channels each person was told of, and with which permissions. Confined to the feed's thread. */
final class ChannelViews {
    /** What became of a channel for somebody. */
    enum Kind {
        APPEARED,
        CHANGED,
        GONE
    }

    /** A channel that somebody sees otherwise than before. */
    record Change(Kind kind, long userId, Channel channel) {}

    private record View(Channel channel, long permissions) {}

    private final ChatContext context;
    private final Map<Long, Map<Long, View>> views = new HashMap<>();
    private final Map<Long, Audience> readers = new HashMap<>();

    ChannelViews(ChatContext context) {
        this.context = context;
    }

    /** Looks anew; what differs from the last look. */
    List<Change> refresh() {
        readers.clear();
        List<Change> changes = new ArrayList<>();
        for (User user : context.world().users()) {
            if (!user.bot()) {
                Map<Long, View> now = viewsOf(user.id());
                Map<Long, View> before = views.put(user.id(), now);
                compare(user.id(), before == null ? Map.of() : before, now, changes);
            }
        }
        return changes;
    }

    private Map<Long, View> viewsOf(long userId) {
        Map<Long, View> found = new LinkedHashMap<>();
        for (Channel channel : context.world().channels()) {
            long permissions = context.permissions().in(channel, userId);
            if (Permission.VIEW_CHANNEL.in(permissions)) {
                found.put(channel.id(), new View(channel, permissions));
            }
        }
        return found;
    }

    private static void compare(long userId, Map<Long, View> before, Map<Long, View> now, List<Change> changes) {
        before.forEach((id, view) -> {
            if (!now.containsKey(id)) {
                changes.add(new Change(Kind.GONE, userId, view.channel()));
            }
        });
        now.forEach((id, view) -> {
            View old = before.get(id);
            if (old == null) {
                changes.add(new Change(Kind.APPEARED, userId, view.channel()));
            } else if (!old.equals(view)) {
                changes.add(new Change(Kind.CHANGED, userId, view.channel()));
            }
        });
    }

    /** Who saw a channel at the last look. */
    Audience readers(long channelId) {
        return readers.computeIfAbsent(channelId, id -> Audience.of(readerIds(id)));
    }

    private Set<Long> readerIds(long channelId) {
        return views.entrySet().stream()
                .filter(entry -> entry.getValue().containsKey(channelId))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
