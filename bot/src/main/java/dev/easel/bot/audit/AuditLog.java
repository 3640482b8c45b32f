package dev.easel.bot.audit;

import java.util.List;

/** Keeps what happened. Thread-safe; methods take milliseconds. */
public interface AuditLog {
    void add(AuditEntry entry);

    /** A server's entries, the latest first. */
    List<AuditEntry> latest(long server, int count);
}
