package dev.easel.bot.imagine;

import dev.easel.bot.RefusedInputException;
import dev.easel.bot.gallery.Recipe;
import dev.easel.bot.job.Cell;
import dev.easel.bot.job.Drawing;
import dev.easel.bot.job.DrawingId;
import dev.easel.bot.job.Job;
import dev.easel.bot.job.JobPhase;
import dev.easel.bot.job.PostedMessage;
import dev.easel.bot.words.Words;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The life of one drawing, from the queue to the message with its pictures. Each step is kept before the next is taken, so
 * that another process can go on from there. {@link #run} once, on a worker thread; the rest on any.
 */
final class DrawingRun implements Runnable {
    static final long LONGEST_DELIVERY_MINUTES = 2;

    private static final int MOST_ATTEMPTS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(DrawingRun.class);

    private final Job job;
    private final DrawingPlan plan;
    private final Delivery delivery;
    private final Workshop workshop;
    private final DrawingWork work;
    private final RunNews news;
    private final RunMeters meters;
    private volatile String note;
    private volatile boolean withdrawn;
    private volatile boolean interrupted;
    private volatile boolean finished;

    DrawingRun(Job job, DrawingPlan plan, Delivery delivery, Workshop workshop) {
        this.job = job;
        this.plan = plan;
        this.delivery = delivery;
        this.workshop = workshop;
        note = plan.note();
        work = new DrawingWork(plan, workshop);
        meters = new RunMeters(workshop.tools(), job, plan.kind().id());
        news = new RunNews(job.title(), plan, delivery, workshop);
    }

    DrawingId id() {
        return plan.id();
    }

    DrawingPlan plan() {
        return plan;
    }

    /** What is told of it. */
    RunNews news() {
        return news;
    }

    /** The message that told of its progress before this process; 0 for none. */
    long progressMessage() {
        return job.status().progress();
    }

    /** Whether its pictures were posted. */
    boolean isFinished() {
        return finished;
    }

    /** Whether the person took it back; it ends at its next step. */
    boolean isWithdrawn() {
        return withdrawn;
    }

    /** The model that it asks for. */
    String model() {
        return workshop.studio().modelOf(plan);
    }

    boolean isBegun() {
        return meters.isBegun();
    }

    /** How long it takes in all, as it looks. */
    Optional<Duration> lasts(TurnTimes times) {
        return times.of(model(), plan.turn().cost());
    }

    /** How long it still takes, as it looks. */
    Optional<Duration> left(TurnTimes times) {
        return lasts(times).map(all -> TurnTimes.left(all, meters.spent()));
    }

    @Override
    public void run() {
        MDC.put(Sentence.DRAWING, id().hex());
        news.begins();
        meters.begins();
        try {
            if (job.status().phase() == JobPhase.DRAWN) {
                deliver(workshop.archive().existing(id()), true);
            } else if (workshop.ledger().move(id(), JobPhase.RUNNING, "")) {
                refuseAfterTooManyAttempts();
                draw().ifPresent(drawing -> deliver(drawing, false));
            }
        } catch (RuntimeException | Error e) {
            end(e instanceof CompletionException && e.getCause() != null ? e.getCause() : e);
        } finally {
            MDC.remove(Sentence.DRAWING);
        }
    }

    /** What ends the process each time it is begun is not begun for ever. */
    private void refuseAfterTooManyAttempts() {
        if (job.status().attempts() >= MOST_ATTEMPTS) {
            throw new RefusedInputException(
                    "Easel was ended " + MOST_ATTEMPTS + " times while it drew this; it is not tried again");
        }
    }

    /** Empty where it was withdrawn meanwhile. */
    private Optional<Drawing> draw() {
        long start = workshop.tools().nanoTime().getAsLong();
        Prepared prepared = work.prepareWhole();
        news.titled(prepared.draft().prompt());
        workshop.gates().prompts().refuseLate(prepared.plan(), news.title());
        note = prepared.plan().note();
        Drawing drawing = work.draw(prepared, recipe -> new RunWatcher(recipe, news::report));
        remark(prepared.plan()
                .noted(work.remark())
                .noted(prepared.change(drawing.recipe().model())));
        if (!workshop.ledger().drawn(drawing)) {
            return Optional.empty();
        }
        meters.drawn(drawing.recipe().steps());
        log(drawing.recipe(), workshop.tools().nanoTime().getAsLong() - start);
        return Optional.of(drawing);
    }

    /** Keeps what is said of it now, to be told with the pictures whoever posts them. */
    private void remark(DrawingPlan remarked) {
        if (!remarked.note().equals(note)) {
            note = remarked.note();
            workshop.ledger().request(id(), CommissionJson.format(remarked));
        }
    }

    /**
     * Posts pictures that are kept.
     *
     * @param perhapsPosted whether an earlier process may have posted them
     */
    private void deliver(Drawing drawing, boolean perhapsPosted) {
        FinishedDrawing post =
                new GridPost(workshop, delivery.fileLimit()).of(drawing, plan.kind(), plan.asker(), remark(drawing));
        await(news.end());
        CompletableFuture<PostedMessage> posted = perhapsPosted ? delivery.finishedOnce(post) : delivery.finished(post);
        workshop.ledger().delivered(id(), new Cell(id(), 0), await(posted));
        finished = true;
        meters.delivered();
    }

    private String remark(Drawing drawing) {
        String video = drawing.files().containsKey(Drawing.VIDEO)
                ? Words.of("jobs", plan.asker().locale()).say("video.react")
                : "";
        return Stream.of(note, video).filter(line -> !line.isEmpty()).collect(Collectors.joining("; "));
    }

    /** The person no longer wants it. False where it is too late. */
    boolean withdraw() {
        return cancel(DrawingOrder.WITHDRAWN, news.stopped());
    }

    /**
     * Somebody else does not want it, which the person is told. False where it is too late.
     *
     * @param sentence why
     */
    boolean revoke(String sentence) {
        return cancel(sentence, news.failed(sentence));
    }

    private boolean cancel(String why, String told) {
        if (!workshop.ledger().move(id(), JobPhase.CANCELLED, why)) {
            return false;
        }
        withdrawn = true;
        meters.cancelled();
        work.cancel();
        CompletableFuture<Void> unused = news.end().handle((done, failure) -> {
            workshop.tell(id(), delivery, told);
            return null;
        });
        LOG.info("cancelled: {}", why);
        return true;
    }

    /** Ends it at its next step, to be drawn by the next process. */
    void interrupt() {
        interrupted = true;
        work.cancel();
    }

    /** Tells that nothing comes of the drawing, unless it was withdrawn or goes on later. */
    void end(Throwable cause) {
        if (withdrawn) {
            return;
        }
        if (interrupted) {
            workshop.ledger().move(id(), JobPhase.QUEUED, "");
            return;
        }
        meters.failed();
        String sentence = Sentence.of(id(), cause);
        await(news.end());
        List<List<ButtonFace>> rows = cause instanceof ModeratedException moderated
                ? Objections.rows(plan.asker(), moderated.refusal())
                : List.of();
        workshop.fail(id(), delivery, sentence, news.failed(sentence), rows);
    }

    private static void log(Recipe recipe, long nanos) {
        LOG.info(
                "{}, {} of {}, seed {}, {} steps, {} ms",
                recipe.model().name(),
                recipe.count(),
                recipe.size(),
                recipe.seed(),
                recipe.steps(),
                TimeUnit.NANOSECONDS.toMillis(nanos));
    }

    private static <T> T await(CompletableFuture<T> told) {
        return told.copy().orTimeout(LONGEST_DELIVERY_MINUTES, TimeUnit.MINUTES).join();
    }
}
