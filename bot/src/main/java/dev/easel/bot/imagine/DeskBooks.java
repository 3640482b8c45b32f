package dev.easel.bot.imagine;

import dev.easel.bot.audit.AuditLog;
import dev.easel.bot.job.JobLedger;
import dev.easel.bot.job.PersonRecords;
import dev.easel.bot.moderation.RefusalStore;
import dev.easel.bot.policy.PolicyBook;
import dev.easel.bot.prefer.PreferenceBook;
import dev.easel.bot.quota.QuotaBook;
import dev.easel.bot.quota.QuotaDefaults;
import dev.easel.bot.retain.UnnamedFiles;
import dev.easel.bot.store.Database;
import java.time.Clock;

/**
 * What the desk keeps.
 *
 * @param archive of finished drawings
 * @param ledger of jobs
 * @param preferences of people
 * @param quotas of servers
 * @param policies of servers
 * @param audit of what happened
 * @param people what is kept of each
 * @param unnamed files of pictures that are no more
 * @param refusals of moderation
 */
public record DeskBooks(
        DrawingArchive archive,
        JobLedger ledger,
        PreferenceBook preferences,
        QuotaBook quotas,
        PolicyBook policies,
        AuditLog audit,
        PersonRecords people,
        UnnamedFiles unnamed,
        RefusalStore refusals) {
    /** Kept in a database, with an archive on its own files. */
    public static DeskBooks in(Database database, DrawingArchive archive, Clock clock) {
        return in(database, archive, clock, QuotaDefaults.NONE);
    }

    /** The same, with rules where nobody has set others. */
    public static DeskBooks in(Database database, DrawingArchive archive, Clock clock, QuotaDefaults defaults) {
        return new DeskBooks(
                archive,
                database.jobs(clock),
                new PreferenceBook(database.preferences()),
                new QuotaBook(database.quotas(), clock, defaults),
                new PolicyBook(database.policies()),
                database.audit(),
                database.people(),
                new UnnamedFiles(database.expiry(), archive.files(), clock),
                database.refusals());
    }

    /** The same with another ledger. */
    public DeskBooks withLedger(JobLedger other) {
        return new DeskBooks(archive, other, preferences, quotas, policies, audit, people, unnamed, refusals);
    }
}
