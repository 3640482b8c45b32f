package dev.easel.bot.quota;

import dev.easel.bot.audit.AuditEntry;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps rules, use and grants. What a job reserves is taken and given back by whatever keeps jobs, in the same transaction as
 * the job's own step. Thread-safe; methods take milliseconds.
 */
public interface QuotaStore {
    /** The same, but what is changed by it is written down together with the change, both or neither. */
    QuotaStore noting(AuditEntry why);

    /** A server's rules and its time zone. */
    ServerQuota of(long server);

    /** Adds a rule, or takes the place of one that differs in its limit alone. */
    void set(long server, QuotaRule rule);

    /** Removes all rules of a scope; how many there were. */
    int clear(long server, QuotaScope scope);

    void zone(long server, ZoneId zone);

    /** What is used of these, reserved or for good; meters that count nothing yet are left out. */
    Map<QuotaMeter, Long> used(Collection<QuotaMeter> meters);

    /** Sets a person's use back to nothing, in all periods. */
    void reset(long server, long user);

    /** @param expires empty for never */
    QuotaGrant grant(long server, long user, QuotaUnit unit, long amount, Optional<Instant> expires);

    /** A person's grants that can still be used, in the order in which they are. */
    List<QuotaGrant> grants(long server, long user, Instant now);
}
