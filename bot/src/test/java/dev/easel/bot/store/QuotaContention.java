package dev.easel.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.Job;
import dev.easel.bot.job.JobLedger;
import dev.easel.bot.job.JobPhase;
import dev.easel.bot.quota.Price;
import dev.easel.bot.quota.QuotaClaim;
import dev.easel.bot.quota.QuotaMeter;
import dev.easel.bot.quota.QuotaPeriod;
import dev.easel.bot.quota.QuotaReservation;
import dev.easel.bot.quota.QuotaRule;
import dev.easel.bot.quota.QuotaScope;
import dev.easel.bot.quota.QuotaStore;
import dev.easel.bot.quota.QuotaUnit;
import dev.easel.bot.quota.ServerQuota;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Many threads that ask, deliver and fail on one server at once. */
final class QuotaContention {
    /** No more than there are connections, unless asked for: who waits long for one is told so. */
    private static final int THREADS = Integer.getInteger("contenders", 6);

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final List<QuotaRule> RULES = List.of(
            new QuotaRule(QuotaScope.SERVER, QuotaUnit.IMAGES, QuotaPeriod.DAY, 300),
            new QuotaRule(QuotaScope.EVERYONE, QuotaUnit.IMAGES, QuotaPeriod.HOUR, 60),
            new QuotaRule(QuotaScope.EVERYONE, QuotaUnit.CREDITS, QuotaPeriod.MONTH, 900));

    private final Database database;
    private final long base;
    private final AtomicInteger refused = new AtomicInteger();

    /** @param base of ids, so that what other tests left is none of this one's */
    QuotaContention(Database database, long base) {
        this.database = database;
        this.base = base;
    }

    /** Does so many operations in all, and compares what is used with what each thread knows to have taken. */
    void run(int operations) {
        QuotaTraffic places = new QuotaTraffic(new Random(base), base);
        long server = places.server();
        QuotaStore quotas = database.quotas();
        RULES.forEach(rule -> quotas.set(server, rule));
        ServerQuota rules = quotas.of(server);
        List<CompletableFuture<Map<QuotaMeter, Long>>> threads = IntStream.range(0, THREADS)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> traffic(i, operations / THREADS, server, rules),
                        work -> new Thread(work, "contender-" + i).start()))
                .toList();
        Map<QuotaMeter, Long> expected = new HashMap<>();
        threads.forEach(thread -> thread.join().forEach((meter, amount) -> expected.merge(meter, amount, Long::sum)));
        assertThat(quotas.used(expected.keySet())).isEqualTo(expected);
        assertThat(refused).hasPositiveValue();
    }

    private Map<QuotaMeter, Long> traffic(int thread, int operations, long server, ServerQuota rules) {
        Random random = new Random(base + thread);
        QuotaTraffic traffic = new QuotaTraffic(random, base);
        JobLedger jobs = database.jobs(Clock.systemUTC());
        Map<QuotaMeter, Long> taken = new HashMap<>();
        List<QuotaReservation> held = new ArrayList<>();
        for (int i = 0; i < operations; i++) {
            if (held.isEmpty() || random.nextInt(2) == 0) {
                ServerQuota.Standing any = traffic.standing();
                ServerQuota.Standing here = new ServerQuota.Standing(server, any.channel(), any.user(), any.roles());
                List<Job> asked = traffic.jobs(here, NOW);
                List<QuotaReservation> wanted = QuotaTraffic.reservations(asked, rules, here, new Price(2, 20));
                if (jobs.accept(asked, wanted).isEmpty()) {
                    held.addAll(wanted);
                    wanted.forEach(job -> count(taken, job, 1));
                } else {
                    refused.incrementAndGet();
                }
            } else {
                end(jobs, held.remove(random.nextInt(held.size())), random, taken);
            }
            if (i % 20 == 0) {
                withinLimits(rules, server);
            }
        }
        return taken;
    }

    private static void end(JobLedger jobs, QuotaReservation job, Random random, Map<QuotaMeter, Long> taken) {
        DrawingId id = new DrawingId(job.job());
        assertThat(jobs.move(id, JobPhase.RUNNING, "")).isTrue();
        if (random.nextInt(4) == 0) {
            assertThat(jobs.move(id, JobPhase.DELIVERED, "")).isTrue();
        } else {
            assertThat(jobs.move(id, JobPhase.FAILED, "")).isTrue();
            count(taken, job, -1);
        }
    }

    private static void count(Map<QuotaMeter, Long> taken, QuotaReservation job, int sign) {
        for (QuotaClaim claim : job.claims()) {
            taken.merge(claim.meter(), sign * claim.amount(), Long::sum);
        }
    }

    private void withinLimits(ServerQuota rules, long server) {
        QuotaRule whole = RULES.get(0);
        QuotaMeter meter = new QuotaMeter(
                server,
                QuotaMeter.Holder.SERVER,
                0,
                whole.unit(),
                whole.period(),
                whole.period().start(NOW, rules.zone()));
        assertThat(database.quotas().used(List.of(meter)).getOrDefault(meter, 0L))
                .isBetween(0L, whole.limit());
    }
}
