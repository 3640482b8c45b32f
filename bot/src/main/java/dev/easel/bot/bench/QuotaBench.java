package dev.easel.bot.bench;

import dev.easel.bot.FailureException;
import dev.easel.bot.RefusedInputException;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.Job;
import dev.easel.bot.job.JobLedger;
import dev.easel.bot.job.JobPhase;
import dev.easel.bot.job.ReplyAddress;
import dev.easel.bot.quota.Price;
import dev.easel.bot.quota.QuotaBook;
import dev.easel.bot.quota.QuotaClaim;
import dev.easel.bot.quota.QuotaMeter;
import dev.easel.bot.quota.QuotaPeriod;
import dev.easel.bot.quota.QuotaReservation;
import dev.easel.bot.quota.QuotaRule;
import dev.easel.bot.quota.QuotaScope;
import dev.easel.bot.quota.QuotaUnit;
import dev.easel.bot.store.Database;
import dev.easel.bot.store.DatabaseAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The command that measures how long it takes to check a request against quotas, and to keep it, with many people stored. */
public final class QuotaBench {
    private static final String USAGE = """
            usage: bench quota [options]
              --users N      that have used something (100000)
              --requests N   that are measured (20000)
              --url URL      of an empty PostgreSQL database (a file); its password in EASEL_DATABASE_PASSWORD
              --user NAME    of that database
            """;

    private static final double GOAL_MILLIS = 2;
    private static final long SERVER = 1;
    private static final int TOGETHER = 1000;
    private static final int WARM = 5_000;
    private static final Price PRICE = new Price(4, 40);

    private final Random random = new Random(1);
    private final JobLedger jobs;
    private final QuotaBook quotas;
    private final int users;

    private QuotaBench(Database database, int users) {
        jobs = database.jobs(Clock.systemUTC());
        quotas = new QuotaBook(database.quotas(), Clock.systemUTC());
        this.users = users;
    }

    /** Ends with status 2 where the arguments make no sense, 1 where the goal is missed. */
    public static void main(String[] arguments) {
        BenchCommand.run(arguments, USAGE, QuotaBench::isGood);
    }

    private static boolean isGood(List<String> arguments) {
        Options options = Options.parse(arguments);
        try (BenchFolder folder = BenchFolder.temporary()) {
            return isGood(options, options.address(folder.path()));
        }
    }

    private static boolean isGood(Options options, DatabaseAddress address) {
        try (Database database = Database.open(address)) {
            return new QuotaBench(database, options.users()).run(address, options.requests());
        }
    }

    private record Options(int users, int requests, String url, String user) {
        static Options parse(List<String> arguments) {
            int users = 100_000;
            int requests = 20_000;
            String url = "";
            String user = "";
            Iterator<String> rest = arguments.iterator();
            while (rest.hasNext()) {
                String name = rest.next();
                switch (name) {
                    case "--users" -> users = InteractionOptions.number(name, rest);
                    case "--requests" -> requests = InteractionOptions.number(name, rest);
                    case "--url" -> url = StoreOptions.text(name, rest);
                    case "--user" -> user = StoreOptions.text(name, rest);
                    default -> throw new RefusedInputException("there is no option " + name);
                }
            }
            InteractionOptions.refuseOutside("--users", users, 10_000_000);
            InteractionOptions.refuseOutside("--requests", requests, 1_000_000);
            return new Options(users, requests, url, user);
        }

        DatabaseAddress address(Path folder) {
            return url.isEmpty()
                    ? DatabaseAddress.inFolder(folder)
                    : DatabaseAddress.postgresql(url, user, System.getenv().getOrDefault(StoreOptions.PASSWORD, ""));
        }
    }

    private boolean run(DatabaseAddress address, int requests) {
        for (QuotaPeriod period : List.of(QuotaPeriod.DAY, QuotaPeriod.MONTH)) {
            quotas.set(SERVER, new QuotaRule(QuotaScope.EVERYONE, QuotaUnit.IMAGES, period, 1_000_000));
            quotas.set(SERVER, new QuotaRule(QuotaScope.EVERYONE, QuotaUnit.CREDITS, period, 10_000_000));
        }
        long start = System.nanoTime();
        fill(address);
        System.out.printf(Locale.ROOT, "%d people stored in %.0f s%n", users, (System.nanoTime() - start) / 1e9);
        for (int i = 0; i < WARM; i++) {
            ask();
        }
        long[] rules = new long[requests];
        long[] reserved = new long[requests];
        long[] kept = new long[requests];
        for (int i = 0; i < requests; i++) {
            Took took = ask();
            rules[i] = took.rules();
            reserved[i] = took.reserved();
            kept[i] = took.kept();
        }
        line("rules that apply, from memory", rules);
        line("held against 4 rules, reserved", reserved);
        line("the same, and the job kept", kept);
        boolean good = millis(rules, 0.99) + millis(reserved, 0.99) < GOAL_MILLIS;
        System.out.printf(
                Locale.ROOT,
                "the first two together under %.0f ms (p99): %s%n",
                GOAL_MILLIS,
                good ? "the goal is met" : "the goal is missed");
        return good;
    }

    /** Everybody has used something of each rule; written together, as that is much faster than one by one. */
    private void fill(DatabaseAddress address) {
        List<QuotaMeter> meters =
                reservation(1).claims().stream().map(QuotaClaim::meter).toList();
        try (Connection connection = open(address);
                PreparedStatement row = connection.prepareStatement(
                        "insert into quota_use"
                                + " (server_id, holder, holder_id, unit, period, started, used) values (?, 'person', ?, ?, ?, ?, 8)")) {
            connection.setAutoCommit(false);
            for (int user = 1; user <= users; user++) {
                for (QuotaMeter meter : meters) {
                    row.setLong(1, SERVER);
                    row.setLong(2, user);
                    row.setString(3, meter.unit().id());
                    row.setString(4, meter.period().id());
                    row.setObject(5, meter.start().atOffset(ZoneOffset.UTC));
                    row.addBatch();
                }
                if (user % TOGETHER == 0 || user == users) {
                    row.executeBatch();
                    connection.commit();
                }
            }
        } catch (SQLException e) {
            throw new FailureException(address + " cannot be filled: " + e.getMessage(), e);
        }
    }

    private static Connection open(DatabaseAddress address) throws SQLException {
        return address.user().isEmpty()
                ? DriverManager.getConnection(address.url())
                : DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    private record Took(long rules, long reserved, long kept) {}

    /** Of somebody at random: reserved alone, and once more together with a job; that fails then, which is not measured. */
    private Took ask() {
        int user = 1 + random.nextInt(users);
        long start = System.nanoTime();
        QuotaReservation reservation = reservation(user);
        long ruled = System.nanoTime();
        accept(List.of(), reservation);
        long reserved = System.nanoTime();
        QuotaReservation another = reservation(user);
        long again = System.nanoTime();
        DrawingId id = keep(user, another);
        long end = System.nanoTime();
        jobs.move(id, JobPhase.FAILED, "");
        return new Took(ruled - start, reserved - ruled, end - again);
    }

    private QuotaReservation reservation(int user) {
        return quotas.reservation(DrawingId.random(random).hex(), asker(user).standing(), PRICE);
    }

    private static Asker asker(int user) {
        return new Asker(user, 20, SERVER);
    }

    private DrawingId keep(int user, QuotaReservation reservation) {
        DrawingId id = new DrawingId(reservation.job());
        Job job = Job.accepted(
                id,
                asker(user),
                new ReplyAddress(50, "token", reservation.at(), true, false),
                "{}",
                "a fox",
                reservation.at());
        accept(List.of(job), reservation);
        return id;
    }

    private void accept(List<Job> kept, QuotaReservation reservation) {
        if (jobs.accept(kept, List.of(reservation)).isPresent()) {
            throw new FailureException(
                    "person " + reservation.user() + " has nothing left; give a database that is empty");
        }
    }

    private static void line(String what, long[] nanos) {
        System.out.printf(
                Locale.ROOT,
                "%-32s p50 %7.3f ms, p99 %7.3f ms, most %8.3f ms%n",
                what,
                millis(nanos, 0.5),
                millis(nanos, 0.99),
                millis(nanos, 1));
    }

    private static double millis(long[] nanos, double share) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }
}
