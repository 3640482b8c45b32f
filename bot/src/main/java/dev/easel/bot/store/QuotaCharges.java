package dev.easel.bot.store;

import dev.easel.bot.quota.QuotaClaim;
import dev.easel.bot.quota.QuotaDecision;
import dev.easel.bot.quota.QuotaGrant;
import dev.easel.bot.quota.QuotaMeter;
import dev.easel.bot.quota.QuotaReservation;
import dev.easel.bot.quota.QuotaShortfall;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What jobs hold of quotas, within the transaction of the job's own step. */
final class QuotaCharges {
    private QuotaCharges() {}

    /**
     * Takes what a person's jobs need, of all or of none. Meters are locked in one order, so that no two requests wait for each
     * other.
     *
     * <p>A shortfall ends the transaction as a success does. It must not be rolled back: where others wait for a row, H2 (2.4
     * and before) can restore it after one of them has changed it, and what that one reserved would be lost.
     */
    static Optional<QuotaShortfall> reserve(Handle handle, List<QuotaReservation> jobs) {
        List<QuotaMeter> meters = jobs.stream()
                .flatMap(job -> job.claims().stream())
                .map(QuotaClaim::meter)
                .distinct()
                .sorted(QuotaMeter.ORDER)
                .toList();
        if (meters.isEmpty()) {
            return Optional.empty();
        }
        Map<QuotaMeter, Long> ids = new LinkedHashMap<>();
        Map<QuotaMeter, Long> used = new HashMap<>();
        meters.forEach(meter -> {
            QuotaRows.Use use = QuotaRows.lock(handle, meter);
            ids.put(meter, use.id());
            used.put(meter, use.used());
        });
        QuotaReservation first = jobs.get(0);
        List<QuotaGrant> grants =
                QuotaRows.grants(handle, first.server(), first.user(), first.at(), QuotaRows.FOR_UPDATE);
        QuotaDecision decision = QuotaDecision.of(jobs, used, grants);
        write(handle, decision.charges(), ids);
        return decision.shortfall();
    }

    private static void write(Handle handle, List<QuotaDecision.Charge> charges, Map<QuotaMeter, Long> ids) {
        Taking used = new Taking(
                handle.prepareBatch("update quota_use set used = used + ? where id = ?"),
                handle.prepareBatch("insert into quota_charge (use_id, job, amount) values (?, ?, ?)"));
        Taking granted = new Taking(
                handle.prepareBatch("update quota_grant set left_over = left_over - ? where id = ?"),
                handle.prepareBatch("insert into quota_grant_charge (grant_id, job, amount) values (?, ?, ?)"));
        for (QuotaDecision.Charge charge : charges) {
            ids.forEach((meter, id) -> used.add(id, charge.job(), charge.used().getOrDefault(meter, 0L)));
            charge.granted().forEach((id, amount) -> granted.add(id, charge.job(), amount));
        }
        used.execute();
        granted.execute();
    }

    /** Changes of rows, and what says which job they are for. */
    private record Taking(PreparedBatch changes, PreparedBatch held) {
        void add(long row, String job, long amount) {
            if (amount != 0) {
                changes.add(amount, row);
                held.add(row, job, amount);
            }
        }

        void execute() {
            if (held.size() > 0) {
                changes.execute();
                held.execute();
            }
        }
    }

    /** What a job holds is used for good. */
    static void settle(Handle handle, String job) {
        handle.execute("delete from quota_charge where job = ?", job);
        handle.execute("delete from quota_grant_charge where job = ?", job);
    }

    /** What a job holds can be used again. Meters come before grants, in the order in which they are reserved. */
    static void refund(Handle handle, String job) {
        record Held(QuotaMeter meter, long id, long amount) {}
        List<Held> held = handle.createQuery(
                        "select u.*, c.amount from quota_charge c join quota_use u on u.id = c.use_id"
                                + " where c.job = :job")
                .bind("job", job)
                .map((row, context) -> new Held(QuotaRows.meter(row), row.getLong("id"), row.getLong("amount")))
                .list();
        held.stream()
                .sorted(Comparator.comparing(Held::meter, QuotaMeter.ORDER))
                .forEach(one ->
                        handle.execute("update quota_use set used = used - ? where id = ?", one.amount(), one.id()));
        handle.execute(
                "update quota_grant set left_over = left_over + (select c.amount from quota_grant_charge c"
                        + " where c.grant_id = quota_grant.id and c.job = ?)"
                        + " where id in (select grant_id from quota_grant_charge where job = ?)",
                job,
                job);
        settle(handle, job);
    }
}
