package dev.easel.bot.policy;

import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What of a kind is let in and what is kept out, by ids. Where anything is allowed, nothing else is; what is denied is kept out
 * although it is allowed. An id is in one of both at most.
 *
 * @param allowed empty for everything
 * @param denied kept out
 */
public record AccessList(SortedSet<Long> allowed, SortedSet<Long> denied) {
    /** Lets everything in. */
    public static final AccessList NONE = new AccessList(Collections.emptySortedSet(), Collections.emptySortedSet());

    public AccessList {
        allowed = Ids.of(Objects.requireNonNullElse(allowed, Collections.<Long>emptySortedSet()));
        denied = Ids.of(Objects.requireNonNullElse(denied, Collections.<Long>emptySortedSet()));
    }

    public AccessList allowing(long id) {
        return new AccessList(with(allowed, id), without(denied, id));
    }

    public AccessList denying(long id) {
        return new AccessList(without(allowed, id), with(denied, id));
    }

    /** The same without an id, wherever it was. */
    public AccessList forgetting(long id) {
        return new AccessList(without(allowed, id), without(denied, id));
    }

    /** Which of these ids is kept out; 0 for none. */
    public long deniedOf(Collection<Long> ids) {
        return ids.stream().filter(id -> denied.contains(id)).findFirst().orElse(0L);
    }

    /** Whether some of these ids are let in, where not everything is. */
    public boolean allowsAnyOf(Collection<Long> ids) {
        return allowed.isEmpty() || ids.stream().anyMatch(id -> allowed.contains(id));
    }

    private static SortedSet<Long> with(SortedSet<Long> ids, long id) {
        TreeSet<Long> more = new TreeSet<>(ids);
        more.add(id);
        return more;
    }

    private static SortedSet<Long> without(SortedSet<Long> ids, long id) {
        TreeSet<Long> fewer = new TreeSet<>(ids);
        fewer.remove(id);
        return fewer;
    }
}
