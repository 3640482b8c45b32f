package dev.easel.bot.store;

import dev.easel.bot.audit.AuditEntry;
import dev.easel.bot.audit.AuditEvent;
import dev.easel.bot.audit.AuditLog;
import dev.easel.bot.audit.AuditQuery;
import dev.easel.bot.audit.RequestNote;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Entries in the table {@code audit}. Thread-safe. */
final class StoredAudit implements AuditLog {
    private static final int AT_A_TIME = 500;

    /** Digits of the ids that Discord gives. */
    private static final int LEAST_ID = 15;

    private final Jdbi jdbi;

    StoredAudit(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void addAll(List<AuditEvent> events) {
        jdbi.useTransaction(handle -> insert(handle, events));
    }

    /** Within the transaction of what it tells of. */
    static void insert(Handle handle, AuditEntry entry) {
        insert(handle, List.of(new AuditEvent(entry, RequestNote.NONE)));
    }

    static void insert(Handle handle, List<AuditEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch("insert into audit (at, server_id, channel_id, user_id, action, subject,"
                        + " detail, prompt, parameters, seed, images, credits) values (:at, :server, :channel, :user, :action,"
                        + " :subject, :detail, :prompt, :parameters, :seed, :images, :credits)");
        events.forEach(event -> bind(batch, event.entry(), event.request()).add());
        batch.execute();
    }

    private static PreparedBatch bind(PreparedBatch batch, AuditEntry entry, RequestNote request) {
        return batch.bind("at", entry.at().atOffset(ZoneOffset.UTC))
                .bind("server", entry.server())
                .bind("channel", entry.channel())
                .bind("user", entry.user())
                .bind("action", entry.action())
                .bind("subject", storable(entry.subject()))
                .bind("detail", storable(entry.detail()))
                .bind("prompt", storable(request.prompt()))
                .bind("parameters", storable(request.parameters()))
                .bindByType("seed", request.seed().isPresent() ? request.seed().getAsLong() : null, Long.class)
                .bind("images", request.images())
                .bind("credits", request.credits());
    }

    /** PostgreSQL keeps no NUL in a text. */
    private static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    @Override
    public List<AuditEvent> latest(AuditQuery query, int count) {
        return jdbi.withHandle(handle -> bound(handle, query, "order by number desc fetch next " + count + " rows only")
                .map(StoredAudit::read)
                .list());
    }

    @Override
    public void each(AuditQuery query, Consumer<AuditEvent> listener) {
        // PostgreSQL hands out rows bit by bit only within a transaction.
        jdbi.useTransaction(handle -> {
            Query rows = bound(handle, query, "order by number").setFetchSize(AT_A_TIME);
            try (Stream<AuditEvent> events = rows.map(StoredAudit::read).stream()) {
                events.forEach(listener);
            }
        });
    }

    private static Query bound(Handle handle, AuditQuery query, String rest) {
        String person = query.user().isPresent() ? " and user_id = :user" : "";
        Query bound = handle.createQuery(
                        "select * from audit where server_id = :server and at >= :since" + person + " " + rest)
                .bind("server", query.server())
                .bind("since", query.since().atOffset(ZoneOffset.UTC));
        return query.user().isPresent() ? bound.bind("user", query.user().getAsLong()) : bound;
    }

    private static AuditEvent read(ResultSet row, StatementContext context) throws SQLException {
        AuditEntry entry = new AuditEntry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("server_id"),
                row.getLong("channel_id"),
                row.getLong("user_id"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"));
        Long seed = row.getObject("seed", Long.class);
        return new AuditEvent(
                entry,
                new RequestNote(
                        row.getString("prompt"),
                        row.getString("parameters"),
                        seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
                        row.getLong("images"),
                        row.getLong("credits")));
    }

    @Override
    public int erase(long user) {
        return jdbi.inTransaction(handle -> {
            int requests = handle.execute(
                    "update audit set user_id = 0, subject = '', detail = '', prompt = '', parameters = '', seed = null"
                            + " where user_id = ? and action like 'request.%'",
                    user);
            int done = handle.execute("update audit set user_id = 0 where user_id = ?", user);
            return requests + done + about(handle, Long.toUnsignedString(user));
        });
    }

    /** What others did to a person, however it names them; short numbers may be others. */
    private static int about(Handle handle, String id) {
        int exact = handle.execute("update audit set subject = '' where subject in (?, ?)", id, "user " + id);
        if (id.length() < LEAST_ID) {
            return exact;
        }
        String within = "%" + id + "%";
        return exact
                + handle.execute("update audit set subject = replace(subject, ?, '0') where subject like ?", id, within)
                + handle.execute("update audit set detail = '' where detail like ?", within);
    }

    @Override
    public int expire(Instant before, int most) {
        return jdbi.withHandle(
                handle -> handle.createUpdate("delete from audit where number in (select number from audit"
                                + " where at < :before order by number fetch first " + most + " rows only)")
                        .bind("before", before.atOffset(ZoneOffset.UTC))
                        .execute());
    }
}
