package dev.easel.bot.quota;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether there is enough for all of a person's jobs, and of what they take it. Where rules for people do not suffice, grants
 * make up for the rest; what is taken of these does not count as used.
 *
 * @param shortfall why not
 * @param charges one for each job, in their order; none where there is a shortfall
 */
public record QuotaDecision(Optional<QuotaShortfall> shortfall, List<Charge> charges) {
    /**
     * What one job takes.
     *
     * @param job id
     * @param used by meter
     * @param granted by id of the grant
     */
    public record Charge(String job, Map<QuotaMeter, Long> used, Map<Long, Long> granted) {
        public Charge {
            used = Map.copyOf(used);
            granted = Map.copyOf(granted);
        }
    }

    public QuotaDecision {
        charges = List.copyOf(charges);
    }

    /**
     * Decides on jobs that are taken all or none.
     *
     * @param jobs of one person on one server
     * @param used of each meter; none where it is not there
     * @param grants those that can be used, in the order in which they are
     */
    public static QuotaDecision of(List<QuotaReservation> jobs, Map<QuotaMeter, Long> used, List<QuotaGrant> grants) {
        Map<QuotaMeter, Long> uses = new HashMap<>(used);
        Map<Long, Long> left = new LinkedHashMap<>();
        Map<Long, QuotaUnit> units = new HashMap<>();
        grants.forEach(grant -> {
            left.put(grant.id(), grant.left());
            units.put(grant.id(), grant.unit());
        });
        List<Charge> charges = new ArrayList<>();
        for (QuotaReservation job : jobs) {
            Map<QuotaMeter, Long> taken = new HashMap<>();
            Map<Long, Long> granted = new HashMap<>();
            for (QuotaUnit unit : QuotaUnit.values()) {
                List<QuotaClaim> claims = job.claims().stream()
                        .filter(claim -> claim.rule().unit() == unit)
                        .toList();
                long grantable = left.entrySet().stream()
                        .filter(grant -> units.get(grant.getKey()) == unit)
                        .mapToLong(Map.Entry::getValue)
                        .sum();
                Optional<QuotaClaim> lacking = claims.stream()
                        .filter(claim -> claim.amount() > room(claim, uses) + (claim.personal() ? grantable : 0))
                        .findFirst();
                if (lacking.isPresent()) {
                    return new QuotaDecision(lacking.map(claim -> shortfall(claim, jobs, used, grants)), List.of());
                }
                long needed = needed(claims, uses);
                take(needed, unit, left, units, granted);
                for (QuotaClaim claim : claims) {
                    long amount = claim.personal() ? claim.amount() - needed : claim.amount();
                    uses.merge(claim.meter(), amount, Long::sum);
                    taken.merge(claim.meter(), amount, Long::sum);
                }
            }
            charges.add(new Charge(job.job(), taken, granted));
        }
        return new QuotaDecision(Optional.empty(), charges);
    }

    private static long room(QuotaClaim claim, Map<QuotaMeter, Long> uses) {
        return Math.max(0, claim.rule().limit() - uses.getOrDefault(claim.meter(), 0L));
    }

    /** What all jobs together take of a rule, and what was left of it before them. */
    private static QuotaShortfall shortfall(
            QuotaClaim claim, List<QuotaReservation> jobs, Map<QuotaMeter, Long> used, List<QuotaGrant> grants) {
        long amount = jobs.stream()
                .flatMap(job -> job.claims().stream())
                .filter(other -> other.meter().equals(claim.meter()))
                .mapToLong(QuotaClaim::amount)
                .sum();
        long granted = grants.stream()
                .filter(grant ->
                        claim.personal() && grant.unit() == claim.rule().unit())
                .mapToLong(QuotaGrant::left)
                .sum();
        QuotaClaim all = new QuotaClaim(claim.rule(), claim.meter(), amount, claim.renews());
        return new QuotaShortfall(all, room(claim, used), granted);
    }

    /** What grants have to give, of the person's rule that lacks most. */
    private static long needed(List<QuotaClaim> claims, Map<QuotaMeter, Long> uses) {
        return claims.stream()
                .filter(QuotaClaim::personal)
                .mapToLong(claim -> Math.max(0, claim.amount() - room(claim, uses)))
                .max()
                .orElse(0);
    }

    private static void take(
            long needed, QuotaUnit unit, Map<Long, Long> left, Map<Long, QuotaUnit> units, Map<Long, Long> granted) {
        long rest = needed;
        for (Map.Entry<Long, Long> grant : left.entrySet()) {
            long part = units.get(grant.getKey()) == unit ? Math.min(rest, grant.getValue()) : 0;
            if (part > 0) {
                grant.setValue(grant.getValue() - part);
                granted.merge(grant.getKey(), part, Long::sum);
                rest -= part;
            }
        }
    }
}
