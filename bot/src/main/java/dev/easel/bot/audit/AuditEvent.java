package dev.easel.bot.audit;

/**
 * An entry as it is kept.
 *
 * @param entry what happened
 * @param request that it tells of, if it does
 */
public record AuditEvent(AuditEntry entry, RequestNote request) {}
