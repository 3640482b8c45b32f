package dev.easel.bot.job;

import java.util.List;
import java.util.Map;

/** What is kept of a person beside pictures. Thread-safe. */
public interface PersonRecords {
    /**
     * All of it: rows by the name of what they are, with names that need no explanation. A secret is not among it, and values
     * are texts, numbers and truths.
     */
    Map<String, List<Map<String, Object>>> of(long user);

    /** So many jobs of theirs have not ended. */
    int unfinished(long user);

    /**
     * Forgets, in one step, their favourites and their jobs that have ended. What was used of quotas, and what was given to
     * them, stays.
     */
    void forget(long user);

    /** Forgets a drawing of theirs, unless its job has not ended; false where it stays. */
    boolean forget(Drawing drawing);
}
