package dev.easel.bot.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import dev.easel.bot.FailureException;
import dev.easel.bot.audit.AuditLog;
import dev.easel.bot.job.DrawingShelf;
import dev.easel.bot.job.Expiry;
import dev.easel.bot.job.JobLedger;
import dev.easel.bot.job.PersonRecords;
import dev.easel.bot.job.PreferenceTexts;
import dev.easel.bot.moderation.RefusalStore;
import dev.easel.bot.policy.PolicyStore;
import dev.easel.bot.quota.QuotaStore;
import java.time.Clock;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** An open database, of the present form. Thread-safe. */
public final class Database implements AutoCloseable {
    /** What a failure to open says of a file that another process has. */
    public static final String IN_USE = "another Easel uses it";

    private static final int CONNECTIONS = 6;
    private static final long LONGEST_WAIT_MILLIS = 2_000;
    private static final String MIGRATIONS = "classpath:dev/easel/bot/store";

    private final DatabaseAddress address;
    private final HikariDataSource source;
    private final Jdbi jdbi;

    private Database(DatabaseAddress address, HikariDataSource source) {
        this.address = address;
        this.source = source;
        jdbi = Jdbi.create(source);
    }

    /**
     * Opens a database, and brings it to the present form where it is of an older one.
     *
     * @throws FailureException where it cannot be reached, is in use or is of a newer form
     */
    public static Database open(DatabaseAddress address) {
        HikariDataSource source = null;
        try {
            source = new HikariDataSource(config(address));
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(source)
                    .locations(MIGRATIONS)
                    // By itself it would work with a newer form as if it were its own.
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
            return new Database(address, source);
        } catch (HikariPool.PoolInitializationException | FlywayException e) {
            if (source != null) {
                source.close();
            }
            throw new FailureException("the database " + address + " cannot be opened: " + reason(address, e), e);
        }
    }

    private static HikariConfig config(DatabaseAddress address) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("easel-database");
        config.setJdbcUrl(address.url());
        if (!address.user().isEmpty()) {
            config.setUsername(address.user());
        }
        if (!address.password().isEmpty()) {
            config.setPassword(address.password());
        }
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(LONGEST_WAIT_MILLIS);
        // The first connection is tried once, so that what is wrong is told at once.
        config.setInitializationFailTimeout(1);
        return config;
    }

    private static String reason(DatabaseAddress address, Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        if (address.isFile() && message.startsWith("The file is locked")) {
            return IN_USE + "; end that one first";
        }
        return failure instanceof FlywayValidateException
                ? "a newer Easel wrote it; start that one (" + message + ")"
                : message;
    }

    /** Has its connections measured, by a registry of a kind that the pool knows. */
    public void measure(Object registry) {
        source.setMetricRegistry(registry);
    }

    /** Jobs, kept here. */
    public JobLedger jobs(Clock clock) {
        return new StoredJobs(jdbi, clock);
    }

    /** Drawings, kept here. */
    public DrawingShelf drawings() {
        return new StoredDrawings(jdbi);
    }

    /** Quotas, kept here; what jobs reserve of them, {@link #jobs} does. */
    public QuotaStore quotas() {
        return new StoredQuotas(jdbi);
    }

    /** What servers decided, kept here. */
    public PolicyStore policies() {
        return new StoredPolicies(jdbi);
    }

    /** What happened, kept here. */
    public AuditLog audit() {
        return new StoredAudit(jdbi);
    }

    /** What moderation did not let pass, kept here. */
    public RefusalStore refusals() {
        return new StoredRefusals(jdbi);
    }

    /** What is kept here of each person. */
    public PersonRecords people() {
        return new StoredPerson(jdbi);
    }

    /** Removes what is old from here. */
    public Expiry expiry() {
        return new StoredExpiry(jdbi);
    }

    /** Texts by user, kept here. */
    public PreferenceTexts preferences() {
        return new StoredPreferences(jdbi);
    }

    /** Why it does not answer; empty where it does. */
    public Optional<String> trouble() {
        try {
            int one = jdbi.withHandle(handle ->
                    handle.createQuery("select 1").mapTo(Integer.class).one());
            return one == 1 ? Optional.empty() : Optional.of("the database " + address + " answers nonsense");
        } catch (JdbiException e) {
            return Optional.of("the database " + address + " does not answer: " + reason(address, e));
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
