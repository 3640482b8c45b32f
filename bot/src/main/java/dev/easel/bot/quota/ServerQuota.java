package dev.easel.bot.quota;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A server's rules.
 *
 * @param zone by whose calendar periods begin
 * @param rules in no order
 */
public record ServerQuota(ZoneId zone, List<QuotaRule> rules) {
    public static final ServerQuota NONE = new ServerQuota(ZoneId.of("UTC"), List.of());

    public ServerQuota {
        rules = List.copyOf(rules);
    }

    /**
     * The rules that apply, each with what counts it.
     *
     * <p>Of the rules for people one applies for each unit and period: the person's own, else the most generous of their roles,
     * else everyone's. Those of the channel and of the server apply besides.
     */
    public List<QuotaClaim> claims(Standing standing, Price price, Instant now) {
        List<QuotaClaim> claims = new ArrayList<>();
        for (QuotaUnit unit : QuotaUnit.values()) {
            if (price.in(unit) == 0) {
                continue;
            }
            for (QuotaPeriod period : QuotaPeriod.values()) {
                personal(unit, period, standing)
                        .ifPresent(rule -> claims.add(
                                claim(rule, QuotaMeter.Holder.PERSON, standing.user(), standing, price.in(unit), now)));
                own(new QuotaScope(QuotaScope.Kind.CHANNEL, standing.channel()), unit, period)
                        .ifPresent(rule -> claims.add(claim(
                                rule, QuotaMeter.Holder.CHANNEL, standing.channel(), standing, price.in(unit), now)));
                own(QuotaScope.SERVER, unit, period)
                        .ifPresent(rule ->
                                claims.add(claim(rule, QuotaMeter.Holder.SERVER, 0, standing, price.in(unit), now)));
            }
        }
        return claims;
    }

    /**
     * Who asks where.
     *
     * @param server id; 0 for direct messages
     * @param channel id
     * @param user id
     * @param roles ids
     */
    public record Standing(long server, long channel, long user, Set<Long> roles) {
        public Standing {
            roles = Set.copyOf(roles);
        }
    }

    private QuotaClaim claim(
            QuotaRule rule, QuotaMeter.Holder holder, long id, Standing standing, long amount, Instant now) {
        QuotaMeter meter = new QuotaMeter(
                standing.server(),
                holder,
                id,
                rule.unit(),
                rule.period(),
                rule.period().start(now, zone));
        return new QuotaClaim(rule, meter, amount, rule.period().next(now, zone));
    }

    private Optional<QuotaRule> personal(QuotaUnit unit, QuotaPeriod period, Standing standing) {
        return own(new QuotaScope(QuotaScope.Kind.USER, standing.user()), unit, period)
                .or(() -> standing.roles().stream()
                        .flatMap(role -> own(new QuotaScope(QuotaScope.Kind.ROLE, role), unit, period).stream())
                        .max(Comparator.comparingLong(QuotaRule::limit)))
                .or(() -> own(QuotaScope.EVERYONE, unit, period));
    }

    private Optional<QuotaRule> own(QuotaScope scope, QuotaUnit unit, QuotaPeriod period) {
        return rules.stream()
                .filter(rule -> rule.scope().equals(scope) && rule.unit() == unit && rule.period() == period)
                .findFirst();
    }
}
