package dev.easel.bot.audit;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps what happened. Entries are added and read; nothing changes one, but {@link #erase} at the wish of who is in it, and
 * nothing removes one, but {@link #expire} by age. Thread-safe; methods take milliseconds, {@link #each} as long as there is
 * to read.
 */
public interface AuditLog {
    default void add(AuditEntry entry) {
        addAll(List.of(new AuditEvent(entry, RequestNote.NONE)));
    }

    /** All of them, in one step. */
    void addAll(List<AuditEvent> events);

    /** A server's entries, the latest first. */
    default List<AuditEntry> latest(long server, int count) {
        return latest(AuditQuery.of(server), count).stream()
                .map(AuditEvent::entry)
                .toList();
    }

    /** The latest of those that are meant, the latest first. */
    List<AuditEvent> latest(AuditQuery query, int count);

    /** Tells of all that are meant, the earliest first, without holding them all at a time. */
    void each(AuditQuery query, Consumer<AuditEvent> listener);

    /**
     * Takes a person out of all entries: who did it; of their requests what was asked for and why it came to nothing; of what
     * was done to them, to whom and what. That something happened, where and when, and what it took stays.
     *
     * @return how many entries named them
     */
    int erase(long user);

    /**
     * Removes the oldest entries.
     *
     * @param before which they were made
     * @param most so many at a time
     * @return how many there were
     */
    int expire(Instant before, int most);
}
