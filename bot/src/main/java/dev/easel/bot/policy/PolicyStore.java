package dev.easel.bot.policy;

import dev.easel.bot.audit.AuditEntry;
import dev.easel.bot.quota.ServerQuota;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Keeps policies as texts. Thread-safe; methods take milliseconds. */
public interface PolicyStore {
    /** A server's; empty where nothing was decided. */
    Optional<String> find(long server);

    /** The servers whose texts say this. */
    List<Long> saying(String part);

    /**
     * Keeps what is made of a server's text, and why, both or neither; returns it. Two changes at a time follow one another;
     * what the change throws leaves all as it was.
     */
    String change(long server, Function<Optional<String>, String> change, AuditEntry why);

    /** Puts these in the place of a server's text, its quotas and its time zone, and keeps why; all or nothing. */
    void replace(long server, String policy, ServerQuota quota, AuditEntry why);
}
