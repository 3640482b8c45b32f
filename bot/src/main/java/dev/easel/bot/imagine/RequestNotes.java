package dev.easel.bot.imagine;

import dev.easel.bot.audit.AuditEntry;
import dev.easel.bot.audit.AuditEvent;
import dev.easel.bot.audit.AuditLog;
import dev.easel.bot.audit.RequestNote;
import dev.easel.bot.audit.Verdict;
import dev.easel.bot.draft.WishLine;
import dev.easel.bot.job.Asker;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the audit log is told of requests. Those that are kept are told of where they are kept; those that are refused are
 * kept by nobody, so they are written in the background, as many at a time as there are. Thread-safe.
 */
final class RequestNotes {
    private static final Logger LOG = LoggerFactory.getLogger(RequestNotes.class);

    /** More refusals at a time are no news. */
    private static final int MOST_WAITING = 10_000;

    private final AuditLog audit;
    private final Clock clock;
    private final Executor background;
    private final Queue<AuditEvent> refused = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean underWay = new AtomicBoolean();

    RequestNotes(AuditLog audit, Clock clock, Executor background) {
        this.audit = audit;
        this.clock = clock;
        this.background = background;
    }

    /** What a plan asks for. */
    static RequestNote of(PricedPlan priced) {
        return new RequestNote(
                priced.prompt(),
                parameters(priced.plan()),
                OptionalLong.empty(),
                priced.price().images(),
                priced.price().credits());
    }

    /** A picture that is posted once more. */
    static RequestNote of(SinglePlan plan) {
        String line = "show " + plan.cell().drawing() + "-" + plan.cell().number();
        return new RequestNote("", line, OptionalLong.empty(), 0, 0);
    }

    private static String parameters(DrawingPlan plan) {
        List<String> parts = new ArrayList<>();
        parts.add(plan.kind().id());
        plan.parent().ifPresent(cell -> parts.add("of " + cell.drawing() + "-" + cell.number()));
        plan.model().ifPresent(model -> parts.add("--model " + model));
        plan.strength().ifPresent(strength -> parts.add("--strength " + strength));
        parts.add(WishLine.of(plan.wishes()));
        return String.join(" ", parts).strip();
    }

    /** A request was refused; returns at once. */
    void refused(Asker asker, RequestNote request, String why) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            return;
        }
        AuditEntry entry = new AuditEntry(
                clock.instant(), asker.server(), asker.channel(), asker.user(), Verdict.REFUSED.action(), "", why);
        refused.add(new AuditEvent(entry, request));
        write();
    }

    private void write() {
        if (refused.isEmpty() || !underWay.compareAndSet(false, true)) {
            return;
        }
        try {
            background.execute(this::writeAll);
        } catch (RejectedExecutionException e) {
            underWay.set(false);
        }
    }

    private void writeAll() {
        try {
            List<AuditEvent> events = new ArrayList<>();
            for (AuditEvent event = refused.poll(); event != null; event = refused.poll()) {
                waiting.decrementAndGet();
                events.add(event);
            }
            audit.addAll(events);
        } catch (RuntimeException e) {
            LOG.error("refused requests are not in the audit log: {}", String.valueOf(e.getMessage()));
        } finally {
            underWay.set(false);
        }
        write();
    }
}
