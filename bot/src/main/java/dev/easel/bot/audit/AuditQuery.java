package dev.easel.bot.audit;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * Which entries of a server.
 *
 * @param server id; 0 for direct messages
 * @param user who did what they tell of; empty for anybody
 * @param since the earliest
 */
public record AuditQuery(long server, OptionalLong user, Instant since) {
    /** All of a server. */
    public static AuditQuery of(long server) {
        return new AuditQuery(server, OptionalLong.empty(), Instant.EPOCH);
    }

    /** Those by one person. */
    public AuditQuery by(long person) {
        return new AuditQuery(server, OptionalLong.of(person), since);
    }

    /** Those from a moment on. */
    public AuditQuery from(Instant moment) {
        return new AuditQuery(server, user, moment);
    }
}
