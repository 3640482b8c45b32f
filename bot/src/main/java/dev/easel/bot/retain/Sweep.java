package dev.easel.bot.retain;

import dev.easel.bot.audit.AuditLog;
import dev.easel.bot.config.RetentionSettings;
import dev.easel.bot.gallery.PictureFiles;
import dev.easel.bot.job.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;

/**
 * Removes what is older than it may be. Rows go before files, so that whatever interrupts it leaves at most a file that
 * nothing names, which the next sweep removes. Thread-safe.
 */
public final class Sweep {
    /** A file kept later may be about to be named. */
    private static final Duration SETTLED = Duration.ofDays(1);

    private static final int AT_A_TIME = 200;

    private final Expiry expiry;
    private final AuditLog audit;
    private final PictureFiles files;
    private final RetentionSettings rules;
    private final Clock clock;
    private final UnnamedFiles unnamed;
    private volatile boolean ends;

    public Sweep(Expiry expiry, AuditLog audit, PictureFiles files, RetentionSettings rules, Clock clock) {
        this.expiry = expiry;
        this.audit = audit;
        this.files = files;
        this.rules = rules;
        this.clock = clock;
        unnamed = new UnnamedFiles(expiry, files, clock);
    }

    /**
     * What a sweep removed.
     *
     * @param jobs that had ended
     * @param refusals whose jobs are no more
     * @param drawings that nobody had a favourite of
     * @param entries of the audit log
     * @param files that nothing named
     */
    public record Removed(int jobs, int refusals, int drawings, int entries, int files) {
        /** Whether that was anything. */
        public boolean any() {
            return jobs + refusals + drawings + entries + files > 0;
        }
    }

    /** Goes over everything once; takes as long as there is to remove. */
    public Removed sweep() {
        int jobs = all(rules.jobs(), before -> expiry.jobs(before, AT_A_TIME));
        int refusals = all(rules.jobs(), before -> expiry.refusals(before, AT_A_TIME));
        int drawings = all(rules.drawings(), before -> expiry.drawings(before, AT_A_TIME));
        int entries = all(rules.audit(), before -> audit.expire(before, AT_A_TIME));
        return new Removed(jobs, refusals, drawings, entries, unnamed());
    }

    private int all(int days, ToIntFunction<Instant> step) {
        if (days == 0) {
            return 0;
        }
        Instant before = clock.instant().minus(Duration.ofDays(days));
        int removed = 0;
        for (int now = step.applyAsInt(before); now > 0 && !ends; now = step.applyAsInt(before)) {
            removed += now;
        }
        return removed;
    }

    private int unnamed() {
        AtomicInteger removed = new AtomicInteger();
        files.each(AT_A_TIME, names -> {
            if (!ends) {
                removed.addAndGet(unnamed.remove(names, SETTLED).size());
            }
        });
        return removed.get();
    }

    /** Lets a sweep that is under way end after its next step. */
    void end() {
        ends = true;
    }
}
