package dev.easel.bot.store;

import dev.easel.bot.audit.AuditEntry;
import dev.easel.bot.policy.PolicyStore;
import dev.easel.bot.quota.ServerQuota;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** Texts in the table {@code server_policy}. Thread-safe. */
final class StoredPolicies implements PolicyStore {
    private static final TextRows ROWS = new TextRows("server_policy", "server_id", "policy");

    private final Jdbi jdbi;

    StoredPolicies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<String> find(long server) {
        return jdbi.withHandle(handle -> ROWS.find(handle, server));
    }

    @Override
    public List<Long> saying(String part) {
        return jdbi.withHandle(handle -> ROWS.containing(handle, part));
    }

    /** One after the other in this process, whatever the database would make of it. */
    @Override
    public synchronized String change(long server, Function<Optional<String>, String> change, AuditEntry why) {
        return jdbi.inTransaction(handle -> {
            String after = ROWS.change(handle, server, change);
            StoredAudit.insert(handle, why);
            return after;
        });
    }

    @Override
    public synchronized void replace(long server, String policy, ServerQuota quota, AuditEntry why) {
        jdbi.useTransaction(handle -> {
            ROWS.change(handle, server, before -> policy);
            StoredQuotas.replace(handle, server, quota);
            StoredAudit.insert(handle, why);
        });
    }
}
