package dev.easel.bot.store;

import dev.easel.bot.job.Asker;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.Job;
import dev.easel.bot.job.ReplyAddress;
import dev.easel.bot.quota.Price;
import dev.easel.bot.quota.QuotaPeriod;
import dev.easel.bot.quota.QuotaReservation;
import dev.easel.bot.quota.QuotaRule;
import dev.easel.bot.quota.QuotaScope;
import dev.easel.bot.quota.QuotaUnit;
import dev.easel.bot.quota.ServerQuota;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random rules, people and requests of a few servers. */
final class QuotaTraffic {
    private static final int SERVERS = 2;
    private static final int USERS = 4;
    private static final int ROLES = 3;
    private static final int CHANNELS = 2;
    private static final int MOST_LIMIT = 40;

    private final Random random;
    private final long base;

    /** @param base from which ids count, so that other traffic in the same database is none of this one's */
    QuotaTraffic(Random random, long base) {
        this.random = random;
        this.base = base;
    }

    private long id(int kind, int number) {
        return base + 100L * kind + random.nextInt(number) + 1;
    }

    long server() {
        return id(0, SERVERS);
    }

    long user() {
        return id(1, USERS);
    }

    QuotaScope scope() {
        QuotaScope.Kind kind = any(QuotaScope.Kind.values());
        return switch (kind) {
            case EVERYONE -> QuotaScope.EVERYONE;
            case SERVER -> QuotaScope.SERVER;
            case USER -> new QuotaScope(kind, user());
            case ROLE -> new QuotaScope(kind, id(2, ROLES));
            case CHANNEL -> new QuotaScope(kind, id(3, CHANNELS));
        };
    }

    QuotaUnit unit() {
        return any(QuotaUnit.values());
    }

    QuotaRule rule() {
        return new QuotaRule(scope(), unit(), any(QuotaPeriod.values()), random.nextInt(MOST_LIMIT));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    Price price() {
        int images = random.nextInt(5);
        return new Price(images, images * (long) random.nextInt(4));
    }

    Set<Long> roles() {
        return IntStream.range(0, random.nextInt(ROLES))
                .mapToObj(i -> id(2, ROLES))
                .collect(Collectors.toSet());
    }

    ServerQuota.Standing standing() {
        return new ServerQuota.Standing(server(), id(3, CHANNELS), user(), roles());
    }

    List<Job> jobs(ServerQuota.Standing standing, Instant now) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> Job.accepted(
                        DrawingId.random(random),
                        new Asker(standing.user(), standing.channel(), standing.server()),
                        new ReplyAddress(1, "token", now, true, false),
                        "{}",
                        "",
                        now))
                .toList();
    }

    static List<QuotaReservation> reservations(
            List<Job> jobs, ServerQuota rules, ServerQuota.Standing standing, Price price) {
        return jobs.stream()
                .map(job -> new QuotaReservation(
                        job.id().hex(),
                        standing.server(),
                        standing.user(),
                        rules.claims(standing, price, job.created()),
                        job.created()))
                .toList();
    }
}
