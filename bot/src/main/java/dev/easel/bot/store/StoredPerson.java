package dev.easel.bot.store;

import dev.easel.bot.job.Drawing;
import dev.easel.bot.job.PersonRecords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** A person's rows in all tables. Thread-safe. */
final class StoredPerson implements PersonRecords {
    /** What is theirs, by the names under which they read it; the token of a job is a secret of the chat's. */
    private static final Map<String, String> QUERIES = queries();

    private static final List<String> UNFINISHED = StoredJobs.UNFINISHED;

    private final Jdbi jdbi;

    StoredPerson(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private static Map<String, String> queries() {
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("preferences", "select settings from preference where user_id = :user");
        queries.put(
                "jobs",
                "select id, created, server_id, channel_id, locale, title, phase, note, request, images, credits,"
                        + " changed from job where user_id = :user order by number");
        queries.put(
                "drawings",
                "select id, drawn, server_id, channel_id, kind, parent, parent_cell, recipe from drawing"
                        + " where user_id = :user order by number");
        queries.put(
                "pictures",
                "select f.drawing, f.name, f.sha256 from drawing_file f join drawing d on d.id = f.drawing"
                        + " where d.user_id = :user order by d.number, f.name");
        queries.put(
                "messages",
                "select s.message_id, s.drawing, s.cell from shown s join drawing d on d.id = s.drawing"
                        + " where d.user_id = :user order by s.message_id");
        queries.put("favourites", "select drawing, cell from favourite where user_id = :user order by number");
        queries.put(
                "quota_used",
                "select server_id, unit, period, started, used from quota_use where holder = 'person'"
                        + " and holder_id = :user order by server_id, unit, period, started");
        queries.put(
                "quota_given",
                "select server_id, unit, amount, left_over, expires from quota_grant where user_id = :user order by id");
        queries.put(
                "refusals",
                "select id, at, server_id, channel_id, locale, prompt, reason, picture, plea, state from refusal"
                        + " where user_id = :user order by at, id");
        queries.put(
                "audit",
                "select at, server_id, channel_id, action, subject, detail, prompt, parameters, seed, images, credits"
                        + " from audit where user_id = :user order by number");
        queries.put(
                "audit_about_you",
                "select at, server_id, action from audit where subject in (:name, 'user ' || :name) and user_id <> :user"
                        + " order by number");
        return queries;
    }

    @Override
    public Map<String, List<Map<String, Object>>> of(long user) {
        return jdbi.withHandle(handle -> {
            Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
            QUERIES.forEach((name, sql) -> all.put(name, rows(handle, sql, user)));
            return all;
        });
    }

    private static List<Map<String, Object>> rows(Handle handle, String sql, long user) {
        return handle.createQuery(sql)
                .bind("user", user)
                .bind("name", Long.toUnsignedString(user))
                .map(StoredPerson::row)
                .list();
    }

    private static Map<String, Object> row(ResultSet row, StatementContext context) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            String name = row.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT);
            Object value = value(row, i);
            if (value != null) {
                values.put(name, value);
            }
        }
        return values;
    }

    /** Ids are texts, as many readers of JSON round large numbers. */
    private static @Nullable Object value(ResultSet row, int column) throws SQLException {
        boolean id = row.getMetaData()
                .getColumnLabel(column)
                .toLowerCase(Locale.ROOT)
                .endsWith("_id");
        switch (row.getMetaData().getColumnType(column)) {
            case Types.BIGINT, Types.INTEGER -> {
                long number = row.getLong(column);
                if (row.wasNull()) {
                    return null;
                }
                return id ? Long.toUnsignedString(number) : (Object) number;
            }
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> {
                OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
                return time == null ? null : time.toInstant().toString();
            }
            default -> {
                return row.getString(column);
            }
        }
    }

    @Override
    public int unfinished(long user) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from job where user_id = :user and phase in (<unfinished>)")
                .bind("user", user)
                .bindList("unfinished", UNFINISHED)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public void forget(long user) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("delete from job where user_id = :user and phase not in (<unfinished>)")
                    .bind("user", user)
                    .bindList("unfinished", UNFINISHED)
                    .execute();
            handle.execute("delete from favourite where user_id = ?", user);
            handle.execute("delete from refusal where user_id = ?", user);
        });
    }

    @Override
    public boolean forget(Drawing drawing) {
        return jdbi.withHandle(handle -> handle.createUpdate("delete from drawing where id = :id and not exists"
                                + " (select id from job where job.id = :id and phase in (<unfinished>))")
                        .bind("id", drawing.id().hex())
                        .bindList("unfinished", UNFINISHED)
                        .execute())
                == 1;
    }
}
