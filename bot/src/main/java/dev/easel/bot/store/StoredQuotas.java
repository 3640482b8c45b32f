package dev.easel.bot.store;

import dev.easel.bot.audit.AuditEntry;
import dev.easel.bot.quota.QuotaGrant;
import dev.easel.bot.quota.QuotaMeter;
import dev.easel.bot.quota.QuotaPeriod;
import dev.easel.bot.quota.QuotaRule;
import dev.easel.bot.quota.QuotaScope;
import dev.easel.bot.quota.QuotaStore;
import dev.easel.bot.quota.QuotaUnit;
import dev.easel.bot.quota.ServerQuota;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** Rules, use and grants in the tables that begin with {@code quota_}. Thread-safe. */
final class StoredQuotas implements QuotaStore {
    private final Jdbi jdbi;
    private final Optional<AuditEntry> why;

    StoredQuotas(Jdbi jdbi) {
        this(jdbi, Optional.empty());
    }

    private StoredQuotas(Jdbi jdbi, Optional<AuditEntry> why) {
        this.jdbi = jdbi;
        this.why = why;
    }

    @Override
    public QuotaStore noting(AuditEntry entry) {
        return new StoredQuotas(jdbi, Optional.of(entry));
    }

    private <T> T changed(HandleCallback<T, RuntimeException> change) {
        return jdbi.inTransaction(handle -> {
            T result = change.withHandle(handle);
            why.ifPresent(entry -> StoredAudit.insert(handle, entry));
            return result;
        });
    }

    @Override
    public ServerQuota of(long server) {
        return jdbi.withHandle(handle -> {
            ZoneId zone = handle.createQuery("select zone from server_zone where server_id = :server")
                    .bind("server", server)
                    .map((row, context) -> ZoneId.of(row.getString("zone")))
                    .findOne()
                    .orElseGet(ServerQuota.NONE::zone);
            return new ServerQuota(
                    zone,
                    handle.createQuery("select * from quota_rule where server_id = :server"
                                    + " order by scope, scope_id, unit, period")
                            .bind("server", server)
                            .map(StoredQuotas::rule)
                            .list());
        });
    }

    private static QuotaRule rule(ResultSet row, StatementContext context) throws SQLException {
        return new QuotaRule(
                new QuotaScope(QuotaScope.Kind.parse(row.getString("scope")).orElseThrow(), row.getLong("scope_id")),
                QuotaUnit.parse(row.getString("unit")).orElseThrow(),
                QuotaPeriod.parse(row.getString("period")).orElseThrow(),
                row.getLong("amount"));
    }

    @Override
    public void set(long server, QuotaRule rule) {
        changed(handle -> {
            bind(
                            handle.createUpdate("delete from quota_rule where server_id = :server and scope = :scope"
                                    + " and scope_id = :id and unit = :unit and period = :period"),
                            server,
                            rule)
                    .execute();
            return insert(handle, server, rule);
        });
    }

    private static int insert(Handle handle, long server, QuotaRule rule) {
        return bind(
                        handle.createUpdate("insert into quota_rule (server_id, scope, scope_id, unit, period, amount)"
                                + " values (:server, :scope, :id, :unit, :period, :amount)"),
                        server,
                        rule)
                .bind("amount", rule.limit())
                .execute();
    }

    /** Puts these in the place of all that a server has. */
    static void replace(Handle handle, long server, ServerQuota quota) {
        handle.execute("delete from quota_rule where server_id = ?", server);
        quota.rules().forEach(rule -> insert(handle, server, rule));
        replace(handle, server, quota.zone());
    }

    private static Update bind(Update update, long server, QuotaRule rule) {
        return update.bind("server", server)
                .bind("scope", rule.scope().kind().id())
                .bind("id", rule.scope().id())
                .bind("unit", rule.unit().id())
                .bind("period", rule.period().id());
    }

    @Override
    public int clear(long server, QuotaScope scope) {
        return changed(handle -> handle.execute(
                "delete from quota_rule where server_id = ? and scope = ? and scope_id = ?",
                server,
                scope.kind().id(),
                scope.id()));
    }

    @Override
    public void zone(long server, ZoneId zone) {
        changed(handle -> replace(handle, server, zone));
    }

    private static int replace(Handle handle, long server, ZoneId zone) {
        handle.execute("delete from server_zone where server_id = ?", server);
        return handle.execute("insert into server_zone (server_id, zone) values (?, ?)", server, zone.getId());
    }

    @Override
    public Map<QuotaMeter, Long> used(Collection<QuotaMeter> meters) {
        return jdbi.withHandle(handle -> {
            Map<QuotaMeter, Long> used = new HashMap<>();
            meters.forEach(meter ->
                    QuotaRows.find(handle, meter, QuotaRows.UNLOCKED).ifPresent(use -> used.put(meter, use.used())));
            return used;
        });
    }

    /** What jobs hold at the time is forgotten with it, as it would be given back once more. */
    @Override
    public void reset(long server, long user) {
        changed(handle -> handle.execute(
                "delete from quota_use where server_id = ? and holder = ? and holder_id = ?",
                server,
                QuotaRows.holder(QuotaMeter.Holder.PERSON),
                user));
    }

    @Override
    public QuotaGrant grant(long server, long user, QuotaUnit unit, long amount, Optional<Instant> expires) {
        long id = changed(handle -> handle.createUpdate("insert into quota_grant (server_id, user_id, unit, amount,"
                        + " left_over, expires) values (:server, :user, :unit, :amount, :amount, :expires)")
                .bind("server", server)
                .bind("user", user)
                .bind("unit", unit.id())
                .bind("amount", amount)
                .bindByType(
                        "expires",
                        expires.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null),
                        OffsetDateTime.class)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
        return new QuotaGrant(id, server, user, unit, amount, amount, expires);
    }

    @Override
    public List<QuotaGrant> grants(long server, long user, Instant now) {
        return jdbi.withHandle(handle -> QuotaRows.grants(handle, server, user, now, QuotaRows.UNLOCKED));
    }
}
