package dev.easel.bot.privacy;

import dev.easel.bot.audit.AuditEntry;
import dev.easel.bot.audit.AuditLog;
import dev.easel.bot.imagine.ImagineDesk;
import dev.easel.bot.job.Asker;
import dev.easel.bot.job.Drawing;
import dev.easel.bot.job.DrawingShelf;
import dev.easel.bot.job.PersonRecords;
import dev.easel.bot.retain.UnnamedFiles;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets a person: first what is under way is taken back, then drawings with their files, then all else. What stopped in
 * the midst of it can be done again. Thread-safe.
 */
public final class Erasure {
    private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);

    /** A file kept later may be about to be named by somebody else's drawing. */
    private static final Duration SETTLED = Duration.ofMinutes(10);

    private static final Executor LATER =
            CompletableFuture.delayedExecutor(SETTLED.plusMinutes(1).toSeconds(), TimeUnit.SECONDS);
    private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(15);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int AT_A_TIME = 50;

    private final ImagineDesk desk;
    private final PersonRecords records;
    private final UnnamedFiles files;
    private final Clock clock;

    public Erasure(ImagineDesk desk, Clock clock) {
        this.desk = desk;
        records = desk.books().people();
        files = desk.books().unnamed();
        this.clock = clock;
    }

    /**
     * What was forgotten.
     *
     * @param drawings with all their pictures
     * @param left jobs that are just being posted, and stay for now with their drawings
     */
    public record Forgotten(int drawings, int left) {}

    /** Forgets who asks; takes as long as what is being posted just now, seconds at most, and as there is to forget. */
    public Forgotten forget(Asker asker) {
        long user = asker.user();
        takeBack(user);
        Set<String> names = new HashSet<>();
        int drawings = drawings(user, names);
        records.forget(user);
        desk.books().preferences().forget(user);
        AuditLog audit = desk.books().audit();
        audit.erase(user);
        audit.add(new AuditEntry(
                clock.instant(), asker.server(), 0, 0, "privacy.delete", "", drawings + " drawings forgotten"));
        removeFiles(names);
        LOG.info("a person was forgotten, with {} drawings", drawings);
        return new Forgotten(drawings, records.unfinished(user));
    }

    /** What is being posted cannot be taken back, but is done in a moment. */
    private void takeBack(long user) {
        long deadline = System.nanoTime() + LONGEST_WAIT_NANOS;
        desk.withdrawAll(user);
        while (records.unfinished(user) > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE_NANOS);
            desk.withdrawAll(user);
        }
    }

    private int drawings(long user, Set<String> names) {
        DrawingShelf shelf = desk.books().archive().shelf();
        int forgotten = 0;
        int kept = 0;
        List<Drawing> some = shelf.latest(user, kept, AT_A_TIME);
        while (!some.isEmpty()) {
            for (Drawing drawing : some) {
                if (records.forget(drawing)) {
                    names.addAll(drawing.files().values());
                    forgotten++;
                } else {
                    kept++;
                }
            }
            some = shelf.latest(user, kept, AT_A_TIME);
        }
        return forgotten;
    }

    private void removeFiles(Set<String> names) {
        names.removeAll(files.remove(names, SETTLED));
        if (!names.isEmpty()) {
            CompletableFuture<Void> unused = CompletableFuture.runAsync(() -> files.remove(names, SETTLED), LATER)
                    .exceptionally(failure -> {
                        LOG.info("files that nothing names are left to the daily round: {}", failure.getMessage());
                        return null;
                    });
        }
    }
}
