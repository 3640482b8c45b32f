package dev.easel.bot.store;

import dev.easel.bot.audit.AuditEntry;
import dev.easel.bot.policy.PolicyStore;
import dev.easel.bot.quota.ServerQuota;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Texts in the table {@code server_policy}. Thread-safe. */
final class StoredPolicies implements PolicyStore {
    private final Jdbi jdbi;

    StoredPolicies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<String> find(long server) {
        return jdbi.withHandle(handle -> read(handle, server, ""));
    }

    /** One after the other in this process, whatever the database would make of it. */
    @Override
    public synchronized String change(long server, Function<Optional<String>, String> change, AuditEntry why) {
        return jdbi.inTransaction(handle -> {
            Optional<String> before = read(handle, server, " for update");
            String after = change.apply(before);
            write(handle, server, after, before.isPresent());
            StoredAudit.insert(handle, why);
            return after;
        });
    }

    @Override
    public synchronized void replace(long server, String policy, ServerQuota quota, AuditEntry why) {
        jdbi.useTransaction(handle -> {
            write(handle, server, policy, read(handle, server, " for update").isPresent());
            StoredQuotas.replace(handle, server, quota);
            StoredAudit.insert(handle, why);
        });
    }

    private static void write(Handle handle, long server, String policy, boolean known) {
        handle.createUpdate(
                        known
                                ? "update server_policy set policy = :policy where server_id = :server"
                                : "insert into server_policy (server_id, policy) values (:server, :policy)")
                .bind("server", server)
                .bind("policy", policy)
                .execute();
    }

    private static Optional<String> read(Handle handle, long server, String locked) {
        return handle.createQuery("select policy from server_policy where server_id = :server" + locked)
                .bind("server", server)
                .mapTo(String.class)
                .findOne();
    }
}
