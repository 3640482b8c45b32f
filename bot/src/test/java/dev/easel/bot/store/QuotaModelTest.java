package dev.easel.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.job.Job;
import dev.easel.bot.job.JobLedger;
import dev.easel.bot.job.JobPhase;
import dev.easel.bot.quota.Price;
import dev.easel.bot.quota.QuotaGrant;
import dev.easel.bot.quota.QuotaMeter;
import dev.easel.bot.quota.QuotaReservation;
import dev.easel.bot.quota.QuotaRule;
import dev.easel.bot.quota.QuotaScope;
import dev.easel.bot.quota.QuotaStore;
import dev.easel.bot.quota.QuotaUnit;
import dev.easel.bot.quota.ServerQuota;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quotas in the database beside the plainest possible bookkeeping, over random traffic; {@code -Doperations=N} for more. */
class QuotaModelTest {
    private static final int OPERATIONS = Integer.getInteger("operations", 3_000);
    private static final int COMPARED_EVERY = 200;
    private static final int MOST_UNDER_WAY = 60;
    private static final int MOST_GRANTS = 200;
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("UTC"), ZoneId.of("America/New_York"), ZoneId.of("Asia/Kathmandu"));

    private final Random random = new Random(Long.getLong("seed", 1));
    private final QuotaTraffic traffic = new QuotaTraffic(random, 0);
    private final QuotaReference reference = new QuotaReference();
    private final List<Job> underWay = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-07T03:04:05Z");

    @Test
    void balancesAreThoseOfTheReferenceWhateverHappens(@TempDir Path folder) {
        Database database = Database.open(StoreRig.of(folder));
        int refused = 0;
        int accepted = 0;
        for (int i = 0; i < OPERATIONS; i++) {
            JobLedger jobs = database.jobs(Clock.systemUTC());
            QuotaStore quotas = database.quotas();
            switch (random.nextInt(12)) {
                case 0, 1, 2, 3 -> {
                    if (submit(jobs, quotas)) {
                        accepted++;
                    } else {
                        refused++;
                    }
                }
                case 4, 5 -> deliver(jobs);
                case 6 -> end(jobs, JobPhase.FAILED);
                case 7 -> end(jobs, JobPhase.CANCELLED);
                case 8 -> now = now.plus(Duration.ofMinutes(random.nextInt(3000) - 600L));
                case 9 -> change(quotas);
                case 10 -> give(quotas);
                default -> {
                    database = random.nextInt(150) == 0 ? again(database, folder) : database;
                }
            }
            if (i % COMPARED_EVERY == 0) {
                compare(database.quotas(), reference.usedOfTouched());
            }
        }
        compare(database.quotas(), reference.used());
        database.close();
        assertThat(refused).isGreaterThan(OPERATIONS / 100);
        assertThat(accepted).isGreaterThan(OPERATIONS / 100);
    }

    /** What a start does: everything is read anew. */
    private static Database again(Database database, Path folder) {
        database.close();
        return Database.open(StoreRig.of(folder));
    }

    private boolean submit(JobLedger jobs, QuotaStore quotas) {
        if (underWay.size() >= MOST_UNDER_WAY) {
            return true;
        }
        ServerQuota.Standing standing = traffic.standing();
        List<Job> asked = traffic.jobs(standing, now);
        Price price = traffic.price();
        List<QuotaReservation> reservations =
                QuotaTraffic.reservations(asked, quotas.of(standing.server()), standing, price);
        boolean enough = jobs.accept(asked, reservations).isEmpty();
        assertThat(enough).isEqualTo(reference.reserve(reservations));
        if (enough) {
            underWay.addAll(asked);
        }
        return enough;
    }

    private Optional<Job> some() {
        return underWay.isEmpty() ? Optional.empty() : Optional.of(underWay.remove(random.nextInt(underWay.size())));
    }

    private void deliver(JobLedger jobs) {
        some().ifPresent(job -> {
            assertThat(jobs.move(job.id(), JobPhase.RUNNING, "")).isTrue();
            assertThat(jobs.move(job.id(), JobPhase.DELIVERED, "")).isTrue();
            assertThat(jobs.move(job.id(), JobPhase.FAILED, "too late")).isFalse();
            reference.settle(job.id().hex());
        });
    }

    private void end(JobLedger jobs, JobPhase phase) {
        some().ifPresent(job -> {
            assertThat(jobs.move(job.id(), phase, "")).isTrue();
            assertThat(jobs.move(job.id(), JobPhase.CANCELLED, "")).isFalse();
            reference.refund(job.id().hex());
        });
    }

    private void change(QuotaStore quotas) {
        long server = traffic.server();
        switch (random.nextInt(8)) {
            case 0 -> {
                QuotaScope scope = traffic.scope();
                long there = quotas.of(server).rules().stream()
                        .filter(rule -> rule.scope().equals(scope))
                        .count();
                assertThat(quotas.clear(server, scope)).isEqualTo((int) there);
            }
            case 1 -> {
                long user = traffic.user();
                quotas.reset(server, user);
                reference.reset(server, user);
            }
            case 2 -> quotas.zone(server, ZONES.get(random.nextInt(ZONES.size())));
            default -> {
                QuotaRule rule = traffic.rule();
                quotas.set(server, rule);
                assertThat(quotas.of(server).rules()).contains(rule);
            }
        }
    }

    private void give(QuotaStore quotas) {
        if (reference.gifts().size() >= MOST_GRANTS) {
            return;
        }
        long server = traffic.server();
        long user = traffic.user();
        QuotaUnit unit = traffic.unit();
        int amount = 1 + random.nextInt(10);
        Optional<Instant> expires =
                random.nextBoolean() ? Optional.empty() : Optional.of(now.plus(Duration.ofHours(random.nextInt(50))));
        QuotaGrant grant = quotas.grant(server, user, unit, amount, expires);
        assertThat(grant.left()).isEqualTo(amount);
        reference.give(new QuotaReference.Gift(grant.id(), server, user, unit, amount, expires));
    }

    private void compare(QuotaStore quotas, Map<QuotaMeter, Long> expected) {
        assertThat(quotas.used(expected.keySet())).isEqualTo(expected);
        assertThat(expected.values()).allMatch(used -> used >= 0);
        for (QuotaReference.Gift gift : reference.gifts()) {
            long left = quotas.grants(gift.server(), gift.user(), Instant.EPOCH).stream()
                    .filter(grant -> grant.id() == gift.id())
                    .mapToLong(QuotaGrant::left)
                    .sum();
            assertThat(left).isEqualTo(reference.left(gift));
        }
    }
}
