package dev.easel.bot.store;

import dev.easel.bot.quota.QuotaClaim;
import dev.easel.bot.quota.QuotaDecision;
import dev.easel.bot.quota.QuotaGrant;
import dev.easel.bot.quota.QuotaMeter;
import dev.easel.bot.quota.QuotaReservation;
import dev.easel.bot.quota.QuotaShortfall;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** What jobs hold of quotas, within the transaction of the job's own step. */
final class QuotaCharges {
    private QuotaCharges() {}

    /** Somebody else changed what was read; the transaction is to be rolled back and tried anew. */
    static final class OvertakenException extends RuntimeException {
        private static final long serialVersionUID = 1;

        OvertakenException() {
            super("what is used of a quota changed meanwhile");
        }
    }

    /**
     * Takes what a person's jobs need, of all or of none. Missing meters are made and all are changed in one order, so that no
     * two requests wait for each other.
     *
     * @param locking {@link QuotaRows#FOR_UPDATE} to have others wait from the first look on
     * @throws OvertakenException where nothing was locked and somebody else was faster
     */
    static Optional<QuotaShortfall> reserve(Handle handle, List<QuotaReservation> jobs, String locking) {
        List<QuotaMeter> meters = jobs.stream()
                .flatMap(job -> job.claims().stream())
                .map(QuotaClaim::meter)
                .distinct()
                .sorted(QuotaMeter.ORDER)
                .toList();
        if (meters.isEmpty()) {
            return Optional.empty();
        }
        Map<QuotaMeter, QuotaRows.Use> uses = QuotaRows.present(handle, meters, locking);
        if (uses.size() < meters.size()) {
            throw new OvertakenException();
        }
        QuotaReservation first = jobs.get(0);
        List<QuotaGrant> grants = QuotaRows.grants(handle, first.server(), first.user(), first.at(), locking);
        Map<QuotaMeter, Long> used = new HashMap<>();
        uses.forEach((meter, use) -> used.put(meter, use.used()));
        QuotaDecision decision = QuotaDecision.of(jobs, used, grants);
        write(handle, decision.charges(), uses, grants);
        return decision.shortfall();
    }

    private static void write(
            Handle handle,
            List<QuotaDecision.Charge> charges,
            Map<QuotaMeter, QuotaRows.Use> uses,
            List<QuotaGrant> grants) {
        PreparedBatch used = handle.prepareBatch("update quota_use set used = used + ? where id = ? and used = ?");
        PreparedBatch held = handle.prepareBatch("insert into quota_charge (use_id, job, amount) values (?, ?, ?)");
        uses.forEach((meter, use) -> add(
                used,
                held,
                use.id(),
                use.used(),
                each(charges, charge -> charge.used().get(meter))));
        change(used, held);
        PreparedBatch left =
                handle.prepareBatch("update quota_grant set left_over = left_over - ? where id = ? and left_over = ?");
        PreparedBatch granted =
                handle.prepareBatch("insert into quota_grant_charge (grant_id, job, amount) values (?, ?, ?)");
        grants.forEach(grant -> add(
                left,
                granted,
                grant.id(),
                grant.left(),
                each(charges, charge -> charge.granted().get(grant.id()))));
        change(left, granted);
    }

    /** What each job takes of something; those are left out that do not take of it. */
    private static Map<String, Long> each(
            List<QuotaDecision.Charge> charges, Function<QuotaDecision.Charge, @Nullable Long> amount) {
        Map<String, Long> taken = new LinkedHashMap<>();
        for (QuotaDecision.Charge charge : charges) {
            Long part = amount.apply(charge);
            if (part != null) {
                taken.put(charge.job(), part);
            }
        }
        return taken;
    }

    private static void add(PreparedBatch changes, PreparedBatch held, long row, long before, Map<String, Long> taken) {
        if (!taken.isEmpty()) {
            changes.add(taken.values().stream().mapToLong(Long::longValue).sum(), row, before);
            taken.forEach((job, amount) -> held.add(row, job, amount));
        }
    }

    private static void change(PreparedBatch changes, PreparedBatch held) {
        if (held.size() == 0) {
            return;
        }
        if (Arrays.stream(changes.execute()).anyMatch(rows -> rows != 1)) {
            throw new OvertakenException();
        }
        held.execute();
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
