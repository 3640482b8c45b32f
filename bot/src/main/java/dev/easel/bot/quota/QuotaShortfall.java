package dev.easel.bot.quota;

/**
 * Why there is not enough.
 *
 * @param claim of the rule that refuses
 * @param left of it, at least 0
 * @param granted beside it, of the same unit, for rules for people
 */
public record QuotaShortfall(QuotaClaim claim, long left, long granted) {}
