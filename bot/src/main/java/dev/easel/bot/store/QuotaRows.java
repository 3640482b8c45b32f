package dev.easel.bot.store;

import dev.easel.bot.quota.QuotaGrant;
import dev.easel.bot.quota.QuotaMeter;
import dev.easel.bot.quota.QuotaPeriod;
import dev.easel.bot.quota.QuotaUnit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** Rows of the tables {@code quota_use} and {@code quota_grant}. */
final class QuotaRows {
    static final String FOR_UPDATE = " for update";
    static final String UNLOCKED = "";

    private static final String METER = "server_id = :server and holder = :holder and holder_id = :holderId"
            + " and unit = :unit and period = :period and started = :started";

    private QuotaRows() {}

    /** @param used at least 0 */
    record Use(long id, long used) {}

    /** A meter's row, which others wait for until the transaction ends; made where there is none. */
    static Use lock(Handle handle, QuotaMeter meter) {
        return find(handle, meter, FOR_UPDATE).orElseGet(() -> {
            bind(
                            handle.createUpdate(
                                    "insert into quota_use (server_id, holder, holder_id, unit, period, started, used)"
                                            + " values (:server, :holder, :holderId, :unit, :period, :started, 0)"
                                            + " on conflict do nothing"),
                            meter)
                    .execute();
            return find(handle, meter, FOR_UPDATE).orElseThrow();
        });
    }

    static Optional<Use> find(Handle handle, QuotaMeter meter, String locked) {
        return bind(handle.createQuery("select id, used from quota_use where " + METER + locked), meter)
                .map((row, context) -> new Use(row.getLong("id"), row.getLong("used")))
                .findOne();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, QuotaMeter meter) {
        return statement
                .bind("server", meter.server())
                .bind("holder", holder(meter.holder()))
                .bind("holderId", meter.holderId())
                .bind("unit", meter.unit().id())
                .bind("period", meter.period().id())
                .bind("started", meter.start().atOffset(ZoneOffset.UTC));
    }

    static String holder(QuotaMeter.Holder holder) {
        return holder.name().toLowerCase(Locale.ROOT);
    }

    /** Of a row of {@code quota_use}. */
    static QuotaMeter meter(ResultSet row) throws SQLException {
        return new QuotaMeter(
                row.getLong("server_id"),
                QuotaMeter.Holder.valueOf(row.getString("holder").toUpperCase(Locale.ROOT)),
                row.getLong("holder_id"),
                QuotaUnit.parse(row.getString("unit")).orElseThrow(),
                QuotaPeriod.parse(row.getString("period")).orElseThrow(),
                row.getObject("started", OffsetDateTime.class).toInstant());
    }

    /** A person's grants that can still be used, what expires first at first. */
    static List<QuotaGrant> grants(Handle handle, long server, long user, Instant now, String locked) {
        return handle.createQuery("select * from quota_grant where server_id = :server and user_id = :user"
                        + " and left_over > 0 and (expires is null or expires > :now)"
                        + " order by expires nulls last, id" + locked)
                .bind("server", server)
                .bind("user", user)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map(QuotaRows::grant)
                .list();
    }

    static QuotaGrant grant(ResultSet row, StatementContext context) throws SQLException {
        return new QuotaGrant(
                row.getLong("id"),
                row.getLong("server_id"),
                row.getLong("user_id"),
                QuotaUnit.parse(row.getString("unit")).orElseThrow(),
                row.getLong("amount"),
                row.getLong("left_over"),
                Optional.ofNullable(row.getObject("expires", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
