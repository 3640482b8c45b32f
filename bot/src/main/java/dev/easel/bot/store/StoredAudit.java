package dev.easel.bot.store;

import dev.easel.bot.audit.AuditEntry;
import dev.easel.bot.audit.AuditLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Entries in the table {@code audit}. Thread-safe. */
final class StoredAudit implements AuditLog {
    private final Jdbi jdbi;

    StoredAudit(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(AuditEntry entry) {
        jdbi.useHandle(handle -> insert(handle, entry));
    }

    static void insert(Handle handle, AuditEntry entry) {
        handle.createUpdate("insert into audit (at, server_id, channel_id, user_id, action, subject, detail)"
                        + " values (:at, :server, :channel, :user, :action, :subject, :detail)")
                .bind("at", entry.at().atOffset(ZoneOffset.UTC))
                .bind("server", entry.server())
                .bind("channel", entry.channel())
                .bind("user", entry.user())
                .bind("action", entry.action())
                .bind("subject", entry.subject())
                .bind("detail", entry.detail())
                .execute();
    }

    @Override
    public List<AuditEntry> latest(long server, int count) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from audit where server_id = :server order by number desc limit :count")
                .bind("server", server)
                .bind("count", count)
                .map(StoredAudit::read)
                .list());
    }

    private static AuditEntry read(ResultSet row, StatementContext context) throws SQLException {
        return new AuditEntry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("server_id"),
                row.getLong("channel_id"),
                row.getLong("user_id"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"));
    }
}
