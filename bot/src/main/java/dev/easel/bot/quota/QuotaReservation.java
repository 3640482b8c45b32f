package dev.easel.bot.quota;

import java.time.Instant;
import java.util.List;

/**
 * What one job takes of the rules that apply to it.
 *
 * @param job id
 * @param server id
 * @param user whose grants help where rules for people do not suffice
 * @param claims one for each rule; none where nothing limits it
 * @param at when it was asked for
 */
public record QuotaReservation(String job, long server, long user, List<QuotaClaim> claims, Instant at) {
    public QuotaReservation {
        claims = List.copyOf(claims);
    }
}
