package dev.easel.bot.audit;

import java.time.Instant;

/**
 * Something that happened.
 *
 * @param at when
 * @param server where; 0 for direct messages
 * @param channel where
 * @param user who did it
 * @param action what was done, such as {@code access.block}
 * @param subject to what, such as a person's id; empty for nothing in particular
 * @param detail in words; may be empty
 */
public record AuditEntry(
        Instant at, long server, long channel, long user, String action, String subject, String detail) {}
