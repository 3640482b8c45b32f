package dev.easel.bot.quota;

import java.time.Instant;
import java.util.Optional;

/**
 * What a request takes of one rule.
 *
 * @param rule that limits it
 * @param meter that counts it
 * @param amount at least 1
 * @param renews when the amount is to be had anew; empty for never
 */
public record QuotaClaim(QuotaRule rule, QuotaMeter meter, long amount, Optional<Instant> renews) {
    public boolean personal() {
        return rule.scope().kind().personal();
    }
}
