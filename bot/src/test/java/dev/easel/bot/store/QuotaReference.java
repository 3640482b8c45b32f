package dev.easel.bot.store;

import dev.easel.bot.quota.QuotaClaim;
import dev.easel.bot.quota.QuotaMeter;
import dev.easel.bot.quota.QuotaReservation;
import dev.easel.bot.quota.QuotaUnit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The same bookkeeping as plainly as it can be said: one entry for every single unit that somebody has taken. */
final class QuotaReference {
    /** One image or credit: of a meter, or of a grant. */
    private record Unit(Optional<QuotaMeter> meter, long grant) {}

    /** Something given. */
    record Gift(long id, long server, long user, QuotaUnit unit, long amount, Optional<Instant> expires) {}

    private final Map<QuotaMeter, Long> used = new HashMap<>();
    private final Map<Long, Long> spent = new HashMap<>();
    private final List<Gift> gifts = new ArrayList<>();
    private final Map<String, List<Unit>> held = new HashMap<>();
    private final Set<QuotaMeter> touched = new HashSet<>();

    void give(Gift gift) {
        gifts.add(gift);
    }

    Map<QuotaMeter, Long> used() {
        return Map.copyOf(used);
    }

    /** The meters that something was taken of or given back to since this was last asked, and are not reset. */
    Map<QuotaMeter, Long> usedOfTouched() {
        Map<QuotaMeter, Long> some = new HashMap<>();
        touched.forEach(meter -> Optional.ofNullable(used.get(meter)).ifPresent(amount -> some.put(meter, amount)));
        touched.clear();
        return some;
    }

    long left(Gift gift) {
        return gift.amount() - spent.getOrDefault(gift.id(), 0L);
    }

    List<Gift> gifts() {
        return gifts;
    }

    /** Takes unit by unit; false, and as if nothing had been, where one is not to be had. */
    boolean reserve(List<QuotaReservation> jobs) {
        for (int i = 0; i < jobs.size(); i++) {
            if (!reserve(jobs.get(i))) {
                jobs.subList(0, i).forEach(job -> refund(job.job()));
                return false;
            }
        }
        return true;
    }

    private boolean reserve(QuotaReservation job) {
        held.put(job.job(), new ArrayList<>());
        for (QuotaUnit unit : QuotaUnit.values()) {
            List<QuotaClaim> claims = job.claims().stream()
                    .filter(claim -> claim.rule().unit() == unit)
                    .toList();
            long amount = claims.stream().mapToLong(QuotaClaim::amount).max().orElse(0);
            for (long i = 0; i < amount; i++) {
                if (!one(job, unit, claims)) {
                    refund(job.job());
                    return false;
                }
            }
        }
        return true;
    }

    private boolean one(QuotaReservation job, QuotaUnit unit, List<QuotaClaim> claims) {
        boolean placesSuffice =
                claims.stream().filter(claim -> !claim.personal()).allMatch(this::hasOne);
        List<QuotaClaim> personal = claims.stream().filter(QuotaClaim::personal).toList();
        boolean rulesSuffice = personal.stream().allMatch(this::hasOne);
        Optional<Gift> gift = gifts.stream()
                .filter(one -> one.server() == job.server()
                        && one.user() == job.user()
                        && one.unit() == unit
                        && left(one) > 0
                        && one.expires().map(job.at()::isBefore).orElse(true))
                .min(Comparator.comparing((Gift one) -> one.expires().orElse(Instant.MAX))
                        .thenComparingLong(Gift::id));
        if (!placesSuffice || (!rulesSuffice && gift.isEmpty())) {
            return false;
        }
        claims.stream().filter(claim -> !claim.personal() || rulesSuffice).forEach(claim -> {
            used.merge(claim.meter(), 1L, Long::sum);
            touched.add(claim.meter());
            entries(job).add(new Unit(Optional.of(claim.meter()), 0));
        });
        if (!rulesSuffice) {
            spent.merge(gift.orElseThrow().id(), 1L, Long::sum);
            entries(job).add(new Unit(Optional.empty(), gift.orElseThrow().id()));
        }
        return true;
    }

    private List<Unit> entries(QuotaReservation job) {
        return held.computeIfAbsent(job.job(), name -> new ArrayList<>());
    }

    private boolean hasOne(QuotaClaim claim) {
        return used.getOrDefault(claim.meter(), 0L) < claim.rule().limit();
    }

    void settle(String job) {
        held.remove(job);
    }

    void refund(String job) {
        List<Unit> entries = Optional.ofNullable(held.remove(job)).orElse(List.of());
        for (Unit entry : entries) {
            entry.meter().ifPresent(meter -> {
                used.computeIfPresent(meter, (m, n) -> n - 1);
                touched.add(meter);
            });
            if (entry.grant() != 0) {
                spent.merge(entry.grant(), -1L, Long::sum);
            }
        }
    }

    /** Forgets a person's use, and that jobs hold any of it. */
    void reset(long server, long user) {
        used.keySet().removeIf(meter -> isOf(meter, server, user));
        held.values()
                .forEach(entries -> entries.removeIf(entry ->
                        entry.meter().filter(meter -> isOf(meter, server, user)).isPresent()));
    }

    private static boolean isOf(QuotaMeter meter, long server, long user) {
        return meter.holder() == QuotaMeter.Holder.PERSON && meter.server() == server && meter.holderId() == user;
    }
}
