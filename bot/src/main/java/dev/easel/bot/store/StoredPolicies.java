package dev.easel.bot.store;

import dev.easel.bot.audit.AuditEntry;
import dev.easel.bot.policy.PolicyStore;
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
            handle.createUpdate(
                            before.isPresent()
                                    ? "update server_policy set policy = :policy where server_id = :server"
                                    : "insert into server_policy (server_id, policy) values (:server, :policy)")
                    .bind("server", server)
                    .bind("policy", after)
                    .execute();
            StoredAudit.insert(handle, why);
            return after;
        });
    }

    private static Optional<String> read(Handle handle, long server, String locked) {
        return handle.createQuery("select policy from server_policy where server_id = :server" + locked)
                .bind("server", server)
                .mapTo(String.class)
                .findOne();
    }
}
