package dev.easel.bot.quota;

/**
 * So much, in so long.
 *
 * @param scope for whom or where
 * @param unit what is counted
 * @param period after which it is to be had anew
 * @param limit at least 0
 */
public record QuotaRule(QuotaScope scope, QuotaUnit unit, QuotaPeriod period, long limit) {
    public QuotaRule {
        if (limit < 0) {
            throw new IllegalArgumentException("a limit of " + limit);
        }
    }
}
