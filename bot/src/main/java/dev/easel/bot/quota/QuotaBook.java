package dev.easel.bot.quota;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.easel.bot.audit.AuditEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The quotas of all servers: kept in a store, the rules of the latest servers also in memory. Thread-safe. */
public final class QuotaBook {
    private static final int MOST_IN_MEMORY = 10_000;

    private final QuotaStore store;
    private final Clock clock;
    private final QuotaDefaults defaults;
    private final Cache<Long, ServerQuota> latest;

    /** Nothing limits servers without rules. */
    public QuotaBook(QuotaStore store, Clock clock) {
        this(store, clock, QuotaDefaults.NONE);
    }

    public QuotaBook(QuotaStore store, Clock clock, QuotaDefaults defaults) {
        this(
                store,
                clock,
                defaults,
                Caffeine.newBuilder().maximumSize(MOST_IN_MEMORY).build());
    }

    private QuotaBook(QuotaStore store, Clock clock, QuotaDefaults defaults, Cache<Long, ServerQuota> latest) {
        this.store = store;
        this.clock = clock;
        this.defaults = defaults;
        this.latest = latest;
    }

    /** The same, but what is changed by it is written down together with the change, both or neither. */
    public QuotaBook noting(AuditEntry why) {
        return new QuotaBook(store.noting(why), clock, defaults, latest);
    }

    /** A server's rules were replaced where they are kept. */
    public void changed(long server) {
        latest.invalidate(server);
    }

    /** A server's rules, or those for servers without; read once, which takes milliseconds, and from memory then. */
    public ServerQuota of(long server) {
        return defaults.over(server, own(server));
    }

    private ServerQuota own(long server) {
        return latest.get(server, store::of);
    }

    /** Whether a server's rules are those of whoever runs the bot. */
    public boolean usesDefaults(long server) {
        return own(server).rules().isEmpty() && !of(server).rules().isEmpty();
    }

    /** What a job takes of the rules that apply. */
    public QuotaReservation reservation(String job, ServerQuota.Standing standing, Price price) {
        Instant now = clock.instant();
        return new QuotaReservation(
                job, standing.server(), standing.user(), of(standing.server()).claims(standing, price, now), now);
    }

    /** How somebody stands: each rule that applies, with what is used of it. */
    public List<QuotaBalance> balances(ServerQuota.Standing standing) {
        List<QuotaClaim> claims = of(standing.server()).claims(standing, new Price(1, 1), clock.instant());
        Map<QuotaMeter, Long> used =
                store.used(claims.stream().map(QuotaClaim::meter).toList());
        return claims.stream()
                .map(claim -> new QuotaBalance(claim.rule(), used.getOrDefault(claim.meter(), 0L), claim.renews()))
                .toList();
    }

    /** What a person was given and can still use. */
    public List<QuotaGrant> grants(long server, long user) {
        return store.grants(server, user, clock.instant());
    }

    /** Adds a rule, or changes the limit of one. */
    public void set(long server, QuotaRule rule) {
        store.set(server, rule);
        latest.invalidate(server);
    }

    /** Removes all rules of a scope; how many there were. */
    public int clear(long server, QuotaScope scope) {
        int cleared = store.clear(server, scope);
        latest.invalidate(server);
        return cleared;
    }

    /** By whose calendar a server's periods begin. */
    public void zone(long server, ZoneId zone) {
        store.zone(server, zone);
        latest.invalidate(server);
    }

    /** Sets a person's use back to nothing. */
    public void reset(long server, long user) {
        store.reset(server, user);
    }

    /** @param days after which it can no longer be used; empty for never */
    public QuotaGrant grant(long server, long user, QuotaUnit unit, long amount, Optional<Integer> days) {
        Optional<Instant> expires = days.map(count -> clock.instant().plus(Duration.ofDays(count)));
        return store.grant(server, user, unit, amount, expires);
    }
}
