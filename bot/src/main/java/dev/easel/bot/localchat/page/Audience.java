package dev.easel.bot.localchat.page;

import java.util.Set;

/**
 * Who hears of an event.
 *
 * @param everyone whether all do
 * @param ids who does otherwise
 */
record Audience(boolean everyone, Set<Long> ids) {
    static final Audience ALL = new Audience(true, Set.of());

    Audience {
        ids = Set.copyOf(ids);
    }

    static Audience of(Set<Long> ids) {
        return new Audience(false, ids);
    }

    static Audience only(long userId) {
        return of(Set.of(userId));
    }

    boolean has(long userId) {
        return everyone || ids.contains(userId);
    }

    boolean isEmpty() {
        return !everyone && ids.isEmpty();
    }
}
