package dev.easel.bot.quota;

import java.time.Instant;
import java.util.Optional;

/**
 * What is used of a rule.
 *
 * @param rule that applies
 * @param used at least 0; more than the limit where that was lowered
 * @param renews when all is to be had anew; empty for never
 */
public record QuotaBalance(QuotaRule rule, long used, Optional<Instant> renews) {
    public long left() {
        return Math.max(0, rule.limit() - used);
    }
}
