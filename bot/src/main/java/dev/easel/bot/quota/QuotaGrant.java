package dev.easel.bot.quota;

import java.time.Instant;
import java.util.Optional;

/**
 * An amount that a person has beside the rules, used where these do not suffice, that which expires first at first.
 *
 * @param id as it is kept
 * @param server id
 * @param user id
 * @param unit what is counted
 * @param amount given, at least 1
 * @param left of it
 * @param expires when it can no longer be used; empty for never
 */
public record QuotaGrant(
        long id, long server, long user, QuotaUnit unit, long amount, long left, Optional<Instant> expires) {}
