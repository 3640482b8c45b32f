package dev.easel.bot.policy;

import dev.easel.bot.RefusedInputException;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** Ids of people, roles and channels, checked. */
final class Ids {
    static final int MOST = 500;

    private Ids() {}

    /**
     * These, sorted.
     *
     * @throws RefusedInputException where one is none, or there are too many
     */
    static SortedSet<Long> of(Collection<Long> ids) {
        ids.forEach(Ids::refuse);
        if (ids.size() > MOST) {
            throw new RefusedInputException(ids.size() + " ids are too many for one list; " + MOST + " are the most");
        }
        return Collections.unmodifiableSortedSet(new TreeSet<>(ids));
    }

    static void refuse(long id) {
        if (id <= 0) {
            throw new RefusedInputException(id + " is no id");
        }
    }
}
