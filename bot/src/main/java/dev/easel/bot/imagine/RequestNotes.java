package dev.easel.bot.imagine;

import dev.easel.bot.audit.AuditEntry;
import dev.easel.bot.audit.AuditEvent;
import dev.easel.bot.audit.AuditLog;
import dev.easel.bot.audit.RequestNote;
import dev.easel.bot.audit.Verdict;
import dev.easel.bot.job.Asker;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the audit log is told of requests that are kept by nobody, such as those that are refused: it is written in the
 * background, as many at a time as there are. What is kept is told of where it is kept. Thread-safe.
 */
public final class RequestNotes {
    private static final Logger LOG = LoggerFactory.getLogger(RequestNotes.class);

    /** More at a time are no news. */
    private static final int MOST_WAITING = 10_000;

    private final AuditLog audit;
    private final Clock clock;
    private final Executor background;
    private final Queue<Supplier<AuditEvent>> told = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean underWay = new AtomicBoolean();

    RequestNotes(AuditLog audit, Clock clock, Executor background) {
        this.audit = audit;
        this.clock = clock;
        this.background = background;
    }

    /** A request was refused; returns at once. */
    public void refused(Asker asker, RequestNote request, String why) {
        ended(asker, Verdict.REFUSED, () -> request, why);
    }

    /**
     * What became of a request; returns at once.
     *
     * @param request may take the database, later
     * @param why in words; may be empty
     */
    public void ended(Asker asker, Verdict verdict, Supplier<RequestNote> request, String why) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            return;
        }
        AuditEntry entry = new AuditEntry(
                clock.instant(), asker.server(), asker.channel(), asker.user(), verdict.action(), "", why);
        told.add(() -> new AuditEvent(entry, request.get()));
        write();
    }

    private void write() {
        if (told.isEmpty() || !underWay.compareAndSet(false, true)) {
            return;
        }
        try {
            background.execute(this::writeAll);
        } catch (RejectedExecutionException e) {
            underWay.set(false);
        }
    }

    private void writeAll() {
        List<Supplier<AuditEvent>> all = new ArrayList<>();
        try {
            for (Supplier<AuditEvent> one = told.poll(); one != null; one = told.poll()) {
                waiting.decrementAndGet();
                all.add(one);
            }
            audit.addAll(all.stream().map(Supplier::get).toList());
        } catch (RuntimeException e) {
            LOG.error("{} requests are not in the audit log: {}", all.size(), String.valueOf(e.getMessage()));
        } finally {
            underWay.set(false);
        }
        write();
    }
}
