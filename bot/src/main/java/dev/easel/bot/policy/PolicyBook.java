package dev.easel.bot.policy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.easel.bot.audit.AuditEntry;
import dev.easel.bot.quota.ServerQuota;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The policies of all servers: kept as texts, those of the latest servers also in memory. Thread-safe. */
public final class PolicyBook {
    private static final int MOST_IN_MEMORY = 10_000;

    private final PolicyStore store;
    private final Cache<Long, ServerPolicy> latest =
            Caffeine.newBuilder().maximumSize(MOST_IN_MEMORY).build();

    public PolicyBook(PolicyStore store) {
        this.store = store;
    }

    /** A server's policy; read once, which takes milliseconds, and from memory then. */
    public ServerPolicy of(long server) {
        return latest.get(server, id -> parsed(store.find(id)));
    }

    /**
     * Keeps what is made of a server's policy together with who did it, and returns it; takes milliseconds and counts from
     * then on. Two changes at a time follow one another; what the change throws leaves all as it was.
     */
    public ServerPolicy change(UnaryOperator<ServerPolicy> change, AuditEntry why) {
        return latest.asMap()
                .compute(
                        why.server(),
                        (id, known) -> ServerPolicyJson.parse(store.change(
                                id, before -> ServerPolicyJson.format(change.apply(parsed(before))), why)));
    }

    /** Puts these in the place of all that was decided on a server, and keeps who did it; all or nothing. */
    public void replace(ServerPolicy policy, ServerQuota quota, AuditEntry why) {
        latest.asMap().compute(why.server(), (id, known) -> {
            store.replace(id, ServerPolicyJson.format(policy), quota, why);
            return policy;
        });
    }

    /** The servers that take nothing new; looks at all that is kept. */
    public List<Long> closed() {
        return Stream.of(Door.State.PAUSED, Door.State.DRAINING)
                .flatMap(state -> store.saying("\"state\":\"" + state + "\"").stream())
                .distinct()
                .filter(server -> !of(server).access().door().takesNew())
                .toList();
    }

    private static ServerPolicy parsed(Optional<String> text) {
        return text.map(ServerPolicyJson::parse).orElse(ServerPolicy.NONE);
    }
}
